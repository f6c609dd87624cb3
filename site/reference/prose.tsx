/** Words of the API's description, in which `code` stands between backticks. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {text
      .split(/(`[^`]+`)/)
      .map((part) => (isCode(part) ? <code key={part}>{part.slice(1, -1)}</code> : part))}
  </>
);

const isCode = (part: string): boolean => part.length > 2 && part.startsWith("`");
