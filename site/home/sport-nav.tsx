import { useWords } from "../i18n/words.tsx";
import { sportName } from "../words.ts";

interface SportNavProps {
  sports: readonly string[];
  shown: string | undefined;
}

/** The sports that there are matches of; with only one there is nothing to choose. */
export function SportNav({ sports, shown }: SportNavProps) {
  const speech = useWords();
  if (sports.length < 2) return null;
  return (
    <nav class="sports" aria-label={speech.words.home.sports}>
      <a href="#all" aria-current={shown === undefined ? "true" : undefined}>
        {speech.words.home.all}
      </a>
      {sports.map((sport) => (
        <a key={sport} href={`#${sport}`} aria-current={shown === sport ? "true" : undefined}>
          {sportName(speech, sport)}
        </a>
      ))}
    </nav>
  );
}
