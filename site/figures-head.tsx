/** The head of a column of figures: short to see, in full for who asks. */
export function FiguresHead({ short, title, also }: { short: string; title: string; also?: string }) {
  return (
    <th scope="col" class={also === undefined ? "num" : `num ${also}`}>
      <abbr title={title}>{short}</abbr>
    </th>
  );
}
