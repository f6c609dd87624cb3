import type { ComponentChildren } from "preact";
import { ChartPlace } from "../charts/place.tsx";
import { useLateGlide } from "../glide/late-glide.ts";
import { Late, partOf } from "../late.tsx";
import { useWords } from "../i18n/words.tsx";
import { panelsOf, viewOf } from "../views.ts";
import type { MatchView } from "../view.ts";
import { Hero } from "./hero.tsx";
import { Then } from "../time.tsx";
import { Spoken } from "./spoken.tsx";
import { type Panel, PanelBox, panelsFor, useDrawnPanel, usePanel } from "./panels.tsx";
import { Tabs } from "./tabs.tsx";

const info = partOf(async () => (await import("./info.tsx")).Info);
const entriesPart = partOf(async () => (await import("./commentary/list.tsx")).Entries);
const commentary = partOf(async () => (await import("./commentary/panel.tsx")).Commentary);
const lineUps = partOf(async () => (await import("./line-ups.tsx")).LineUps);

/** Entries on the first panel; the rest is a tab away. */
const LATEST = 12;

/** `dock` are the controls of a reader who looks back. */
export function MatchPage({ view, dock }: { view: MatchView; dock?: ComponentChildren }) {
  const { past } = view;
  const then = past && Date.parse(view.at);
  return (
    <Then.Provider value={then}>
      <div class={past ? "hero-band band-past" : "hero-band"}>
        <Hero view={view} />
      </div>
      {!past && <Spoken view={view} />}
      <Tabs view={view} />
      <Panels view={view} />
      {dock}
    </Then.Provider>
  );
}

function Panels({ view }: { view: MatchView }) {
  const shown = usePanel();
  const drawn = useDrawnPanel(shown);
  return (
    <main id="main" class="panels">
      {panelsFor(view.doc).map((panel) => (
        <PanelBox key={panel} name={panel} shown={shown} drawn={drawn}>
          <PanelOf panel={panel} view={view} />
        </PanelBox>
      ))}
    </main>
  );
}

function PanelOf({ panel, view }: { panel: Panel; view: MatchView }) {
  const { doc } = view;
  const speech = useWords();
  const say = speech.words.match;
  const hasBegun = viewOf(doc).hasScorecard?.(doc);
  switch (panel) {
    case "live":
      return <Live view={view} />;
    case "scorecard":
      if (!hasBegun) return <p class="empty">{say.notOpen}</p>;
      return <Late part={panelsOf(doc)}>{({ Scorecard }) => <Scorecard doc={doc} />}</Late>;
    case "commentary":
      return <Late part={commentary}>{(Commentary) => <Commentary view={view} />}</Late>;
    case "charts":
      if (!hasBegun) return <p class="empty">{say.noCharts}</p>;
      return (
        <Late part={panelsOf(doc)}>
          {({ Charts }) => (
            <div class="charts">
              <Charts doc={doc} />
            </div>
          )}
        </Late>
      );
    case "lineups":
      return <Late part={panelsOf(doc)}>{(panels) => panels.LineUps && <panels.LineUps doc={doc} />}</Late>;
    case "info":
      return (
        <Late part={panelsOf(doc)}>
          {({ facts }) => <Late part={info}>{(Info) => <Info doc={doc} facts={facts(doc, speech)} />}</Late>}
        </Late>
      );
  }
}

function Live({ view }: { view: MatchView }) {
  const { doc, entries } = view;
  const say = useWords().words.match;
  const over = doc.status.phase === "finished" || doc.status.phase === "abandoned";
  const first = useLateGlide<HTMLDivElement>();
  const second = useLateGlide<HTMLDivElement>();
  return (
    <div class="columns">
      <div class="column" ref={first}>
        <Late part={panelsOf(doc)}>
          {({ Now, Summary }) => (over ? <Summary doc={doc} /> : <Now doc={doc} />)}
        </Late>
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
            <Late part={entriesPart}>
              {(Entries) => <Entries doc={doc} entries={entries.slice(0, LATEST)} />}
            </Late>
          ) : (
            <p class="empty">{say.nothingYetLong}</p>
          )}
        </section>
      </div>
      <div class="column column-charts" ref={second}>
        <Late part={panelsOf(doc)}>
          {({ Glance }) => (
            <ChartPlace name="glance">
              <Glance doc={doc} />
            </ChartPlace>
          )}
        </Late>
        {doc.status.phase === "upcoming" && <Late part={lineUps}>{(LineUps) => <LineUps doc={doc} />}</Late>}
      </div>
    </div>
  );
}
