import type { ComponentChildren } from "preact";
import { Late, partOf } from "../late.tsx";
import { useWords } from "../i18n/words.tsx";
import { panelsOf, viewOf } from "../views.ts";
import type { MatchView } from "../view.ts";
import { Entries } from "./commentary.tsx";
import { Hero } from "./hero.tsx";
import { LineUps } from "./line-ups.tsx";
import { Older } from "./older.tsx";
import { Then } from "../time.tsx";
import { Spoken } from "./spoken.tsx";
import { type Panel, panelNames, Tabs } from "./tabs.tsx";

const info = partOf(async () => (await import("./info.tsx")).Info);

/** Entries on the first panel; the rest is a tab away. */
const LATEST = 12;

/** `dock` are the controls of a reader who looks back. */
export function MatchPage({ view, dock }: { view: MatchView; dock?: ComponentChildren }) {
  const { doc, past } = view;
  const speech = useWords();
  const names = panelNames(speech, view);
  const { hasScorecard } = viewOf(doc);
  const then = past && Date.parse(view.at);
  return (
    <Then.Provider value={then}>
      <div class={past ? "hero-band band-past" : "hero-band"}>
        <Hero view={view} />
      </div>
      {!past && <Spoken view={view} />}
      <Tabs view={view} />
      <main id="main" class="panels">
        <PanelOf panel="live" name={names.live}>
          <Live view={view} />
        </PanelOf>
        <PanelOf panel="scorecard" name={names.scorecard}>
          {hasScorecard(doc) ? (
            <Late part={panelsOf(doc)}>{({ Scorecard }) => <Scorecard doc={doc} />}</Late>
          ) : (
            <p class="empty">{speech.words.match.notOpen}</p>
          )}
        </PanelOf>
        <PanelOf panel="commentary" name={names.commentary}>
          <Commentary view={view} />
        </PanelOf>
        <PanelOf panel="info" name={names.info}>
          <Late part={info}>{(Info) => <Info doc={doc} />}</Late>
        </PanelOf>
      </main>
      {dock}
    </Then.Provider>
  );
}

function PanelOf({ panel, name, children }: { panel: Panel; name: string; children: ComponentChildren }) {
  return (
    <section id={panel} class={`panel panel-${panel}`} aria-label={name}>
      {children}
    </section>
  );
}

function Live({ view }: { view: MatchView }) {
  const { doc, entries } = view;
  const say = useWords().words.match;
  const { Now, Summary } = viewOf(doc);
  const over = doc.status.phase === "finished" || doc.status.phase === "abandoned";
  return (
    <div class="columns">
      <div class="column">
        {over ? <Summary doc={doc} /> : <Now doc={doc} />}
        <section class="panel-card" aria-labelledby="latest">
          <header class="card-head">
            <h2 id="latest">{over ? say.lastEntries : say.commentary}</h2>
            {entries.length > LATEST && (
              <a class="card-note" href="#commentary">
                {say.allCommentary}
              </a>
            )}
          </header>
          {entries.length > 0 ? (
            <Entries doc={doc} entries={entries.slice(0, LATEST)} />
          ) : (
            <p class="empty">{say.nothingYetLong}</p>
          )}
        </section>
      </div>
      <div class="column column-charts">
        <Late part={panelsOf(doc)}>{({ Charts }) => <Charts doc={doc} />}</Late>
        {doc.status.phase === "upcoming" && <LineUps doc={doc} />}
      </div>
    </div>
  );
}

function Commentary({ view: { doc, entries } }: { view: MatchView }) {
  const say = useWords().words.match;
  const oldest = entries.at(-1);
  return (
    <section class="panel-card commentary" aria-labelledby="all-commentary">
      <header class="card-head">
        <h2 id="all-commentary">{say.commentary}</h2>
        <label class="toggle">
          <input type="checkbox" class="key-only" /> {say.keyOnly}
        </label>
      </header>
      {oldest ? <Entries doc={doc} entries={entries} /> : <p class="empty">{say.nothingYet}</p>}
      {oldest && <Older doc={doc} before={oldest.seq} />}
    </section>
  );
}
