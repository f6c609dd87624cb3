/**
 * Tabs as addresses: each panel is a section of the page with an id, and style shows the one that the address names.
 * They work without JavaScript, and Back and links into a scorecard come for free.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import type { MatchView } from "../view.ts";
import { type Speech, useWords } from "../i18n/words.tsx";
import { viewOf } from "../views.ts";
import { type Panel, panelsFor, usePanel } from "./panels.tsx";

function panelNames(speech: Speech, view: MatchView): Readonly<Record<Panel, string>> {
  const { doc, past } = view;
  const { status } = doc;
  const over = status.phase === "finished" || status.phase === "abandoned";
  const say = speech.words.match;
  const live = status.phase === "upcoming" ? say.preview : say.live;
  return {
    live: over || past ? say.summary : live,
    scorecard: viewOf(doc).words(speech).card,
    commentary: say.commentary,
    charts: say.charts,
    lineups: say.lineUps,
    info: say.info,
  };
}

export function Tabs({ view }: { view: MatchView }) {
  const { v, past } = view;
  const shown = usePanel();
  const speech = useWords();
  const names = panelNames(speech, view);
  const row = useRef<HTMLUListElement>(null);
  // On a narrow screen the tab that is shown may lie beyond the edge.
  useEffect(() => {
    row.current
      ?.querySelector('[aria-current="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shown]);
  return (
    <div class="bar">
      <MiniScore view={view} />
      <nav class="tabs" aria-label={speech.words.match.tabs}>
        <ul ref={row}>
          {panelsFor(view.doc).map((panel) => (
            <li key={panel}>
              <a
                href={`#${panel}`}
                class={`tab-${panel}`}
                aria-current={shown && (shown === panel ? "true" : "false")}
              >
                {names[panel]}
              </a>
            </li>
          ))}
        </ul>
        {!past && v > 1 && (
          <a class="look-back" href={speech.href(`?at=${v}`)}>
            <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
              <path d="M4.5 6.5A7 7 0 1 1 3 11M4.5 2v4.5H9M10 6.5V11l3 2" />
            </svg>
            <span>{speech.words.match.lookBack}</span>
          </a>
        )}
      </nav>
    </div>
  );
}

/** The score again, small, while the hero is out of view. The hero has told it to who listens. */
function MiniScore({ view: { doc, link, past } }: { view: MatchView }) {
  const { words } = useWords();
  const lost = link.connection === "stale" || link.connection === "reconnecting";
  const [away, setAway] = useState(false);
  useEffect(() => {
    const hero = document.querySelector(".sides");
    if (!hero) return undefined;
    const watcher = new IntersectionObserver(([seen]) => {
      if (seen) setAway(!seen.isIntersecting && seen.boundingClientRect.top < 0);
    });
    watcher.observe(hero);
    return () => watcher.disconnect();
  }, []);
  return (
    <div class={`mini${away ? " mini-shown" : ""}`} aria-hidden="true">
      {doc.headline.order.map((side) => (
        <span key={side} class={doc.headline[side].active ? "mini-side mini-active" : "mini-side"}>
          {doc.sides[side].short} <b>{doc.headline[side].score ?? "–"}</b>
        </span>
      ))}
      <bdi class="mini-text">{doc.headline.text}</bdi>
      {(lost || past) && <span class="mini-warn">{past ? past.asOf : words.link.notLive}</span>}
    </div>
  );
}
