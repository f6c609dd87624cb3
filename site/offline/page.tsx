import type { KeptMatch } from "./kept-matches.ts";
import { useWords } from "../i18n/words.tsx";
import { offlineWords } from "./words.ts";

/** What stands in for a page that cannot be had: what is kept of others, and another try. */
export function OfflinePage({ matches }: { matches: readonly KeptMatch[] }) {
  const { language, href } = useWords();
  const say = offlineWords.in(language);
  return (
    <main id="main" class="blank">
      <h1>{say.nothing}</h1>
      <p>{say.nothingText}</p>
      {matches.length > 0 && (
        <section aria-labelledby="kept">
          <h2 id="kept" class="vh">
            {say.kept}
          </h2>
          <ul class="kept-pages">
            {matches.map(({ path, name, score }) => (
              <li key={path}>
                <a href={href(path)}>{name}</a> {score !== "" && <span class="muted">{score}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        {/* The address is that of the page that was wanted. */}
        <a class="button" href="">
          {say.again}
        </a>
      </p>
    </main>
  );
}
