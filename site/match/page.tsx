import type { ComponentChildren } from "preact";
import { viewOf } from "../views.ts";
import type { MatchView } from "../view.ts";
import { Entries } from "./commentary.tsx";
import { Hero } from "./hero.tsx";
import { Info, LineUps } from "./info.tsx";
import { Older } from "./older.tsx";
import { Spoken } from "./spoken.tsx";
import { type Panel, panelNames, Tabs } from "./tabs.tsx";

/** Entries on the first panel; the rest is a tab away. */
const LATEST = 12;

export function MatchPage({ view }: { view: MatchView }) {
  const { doc } = view;
  const names = panelNames(doc);
  const { hasScorecard, Scorecard } = viewOf(doc);
  return (
    <>
      <div class="hero-band">
        <Hero view={view} />
      </div>
      <Spoken view={view} />
      <Tabs view={view} />
      <main id="main" class="panels">
        <PanelOf panel="live" name={names.live}>
          <Live view={view} />
        </PanelOf>
        <PanelOf panel="scorecard" name={names.scorecard}>
          {hasScorecard(doc) ? (
            <Scorecard doc={doc} />
          ) : (
            <p class="empty">The scorecard opens with the first ball.</p>
          )}
        </PanelOf>
        <PanelOf panel="commentary" name={names.commentary}>
          <Commentary view={view} />
        </PanelOf>
        <PanelOf panel="info" name={names.info}>
          <Info doc={doc} />
        </PanelOf>
      </main>
    </>
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
  const { Now, Summary, Charts } = viewOf(doc);
  const over = doc.status.phase === "finished" || doc.status.phase === "abandoned";
  return (
    <div class="columns">
      <div class="column">
        {over ? <Summary doc={doc} /> : <Now doc={doc} />}
        <section class="panel-card" aria-labelledby="latest">
          <header class="card-head">
            <h2 id="latest">{over ? "Last entries" : "Commentary"}</h2>
            {entries.length > LATEST && (
              <a class="card-note" href="#commentary">
                All commentary
              </a>
            )}
          </header>
          {entries.length > 0 ? (
            <Entries doc={doc} entries={entries.slice(0, LATEST)} />
          ) : (
            <p class="empty">Nothing has happened yet. This page fills by itself when play starts.</p>
          )}
        </section>
      </div>
      <div class="column column-charts">
        <Charts doc={doc} />
        {doc.status.phase === "upcoming" && <LineUps doc={doc} />}
      </div>
    </div>
  );
}

function Commentary({ view: { doc, entries } }: { view: MatchView }) {
  const oldest = entries.at(-1);
  return (
    <section class="panel-card commentary" aria-labelledby="all-commentary">
      <header class="card-head">
        <h2 id="all-commentary">Commentary</h2>
        <label class="toggle">
          <input type="checkbox" class="key-only" /> Key moments only
        </label>
      </header>
      {oldest ? <Entries doc={doc} entries={entries} /> : <p class="empty">Nothing has happened yet.</p>}
      {oldest && <Older doc={doc} before={oldest.seq} />}
    </section>
  );
}
