import { LANGUAGE_NAMES, LANGUAGES } from "../i18n/languages.ts";
import { useWords } from "../i18n/words.tsx";

/**
 * The head of every page, drawn by the server alone; `early.ts` gives its buttons their life. `dialogStyles` is where what the settings' button opens finds its
 * styles.
 */
export function Header({ dialogStyles }: { dialogStyles: string }) {
  const { words, href } = useWords();
  return (
    <header class="site-head">
      <div class="site-head-in">
        <a class="brand" href={href("/")}>
          <span class="brand-mark" aria-hidden="true" />
          Touchline
        </a>
        <Languages />
        <button type="button" class="theme" aria-label={words.frame.theme}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path class="moon" d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z" />
            <g class="sun">
              <circle cx="10" cy="10" r="3.4" />
              <path d="M10 1.5v2.6M10 15.9v2.6M1.5 10h2.6M15.9 10h2.6M4 4l1.8 1.8M14.2 14.2 16 16M16 4l-1.8 1.8M5.8 14.2 4 16" />
            </g>
          </svg>
        </button>
        <button
          type="button"
          class="theme settings"
          data-styles={dialogStyles}
          aria-label={words.frame.settings}
          aria-haspopup="dialog"
        >
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d="M3 5.5h7M14.5 5.5H17M3 10h2.5M10 10h7M3 14.5h8M15.5 14.5H17" />
            <circle cx="12.2" cy="5.5" r="2" />
            <circle cx="7.7" cy="10" r="2" />
            <circle cx="13.2" cy="14.5" r="2" />
          </svg>
        </button>
      </div>
    </header>
  );
}

/** Links, so that the choice works without JavaScript and can be passed on. */
function Languages() {
  const { language, words } = useWords();
  return (
    <details class="languages">
      <summary aria-label={`${language}, ${words.frame.language}: ${LANGUAGE_NAMES[language]}`}>
        {language}
      </summary>
      <ul>
        {LANGUAGES.map((one) => (
          <li key={one}>
            <a
              href={`?lang=${one}`}
              lang={one}
              hreflang={one}
              aria-current={one === language ? "true" : undefined}
            >
              {LANGUAGE_NAMES[one]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** For readers without JavaScript: nothing here moves by itself, and says so. A link, since reloading is for them to decide. */
export function Still() {
  const { words } = useWords();
  return (
    <noscript>
      <p class="still">
        {words.frame.asOfLoading} <a href="">{words.frame.reload}</a>
      </p>
    </noscript>
  );
}

export function Footer() {
  const { words, href } = useWords();
  return (
    <footer class="site-foot">
      <p>
        <a href={href("/")}>Touchline</a> · {words.frame.motto} ·{" "}
        <a href={href("/embed")}>{words.frame.embed}</a> · <a href={href("/reference")}>API</a>
      </p>
    </footer>
  );
}
