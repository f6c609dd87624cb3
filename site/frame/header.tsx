/** The head of every page, drawn by the server alone; `theme.ts` gives the button its life. */
export function Header() {
  return (
    <header class="site-head">
      <div class="site-head-in">
        <a class="brand" href="/">
          <span class="brand-mark" aria-hidden="true" />
          Touchline
        </a>
        <button type="button" class="theme" aria-label="Switch between light and dark">
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path class="moon" d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z" />
            <g class="sun">
              <circle cx="10" cy="10" r="3.4" />
              <path d="M10 1.5v2.6M10 15.9v2.6M1.5 10h2.6M15.9 10h2.6M4 4l1.8 1.8M14.2 14.2 16 16M16 4l-1.8 1.8M5.8 14.2 4 16" />
            </g>
          </svg>
        </button>
      </div>
    </header>
  );
}

export function Footer() {
  return (
    <footer class="site-foot">
      <p>
        <a href="/">Touchline</a> · open live scores
      </p>
      <noscript>
        <p>This page is as of the moment it was loaded. Reload it for the newest score.</p>
      </noscript>
    </footer>
  );
}
