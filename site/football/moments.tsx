import type { FootballDocument } from "../../match/football/card.ts";
import { SIDES } from "../../match/ids.ts";
import { SideKeys } from "../charts/side-keys.tsx";
import { nameIn, scoreIn } from "../i18n/isolated.ts";
import { useWords } from "../i18n/words.tsx";
import { nameOf } from "../people.ts";
import { useNow } from "../time.tsx";
import { clockText, happenings, statisticsOf } from "./figures.ts";
import { useFootballWords } from "./panel-words.ts";

interface Props {
  doc: FootballDocument;
}

/** What has happened so far, the home side on the left. */
export function Moments({ doc, title }: Props & { title: string }) {
  const say = useFootballWords();
  const { dir } = useWords();
  const now = useNow(1000);
  const all = happenings(doc, say);
  const clock = clockText(doc, now);
  return (
    <section class="panel-card" aria-labelledby="moments">
      <header class="card-head">
        <h2 id="moments">{title}</h2>
        {clock !== undefined && (
          <p class="card-note match-clock">
            <bdi>{clock}</bdi>
          </p>
        )}
      </header>
      {all.length === 0 ? (
        <p class="muted">{say.noMoments}</p>
      ) : (
        <ol class="moments">
          {all.map((one) => (
            <li key={one.key} class={`moment moment-${one.side} moment-${one.kind}`}>
              <span class="moment-minute">
                <bdi>{one.minute}’</bdi>
              </span>
              <span class="mark" aria-hidden="true">
                {say.marks[one.kind]}
              </span>
              <span class="moment-who">
                <span class="vh">
                  <bdi>{doc.sides[one.side].name}</bdi>
                  {`: ${say.moments[one.kind]}`}
                </span>
                <b>
                  <bdi>{nameIn(dir, one.who)}</bdi>
                </b>
                {one.how !== undefined && <span class="who-how"> {one.how}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Rows of the statistics that say most. */
const SHORT = 5;

/** Both sides' numbers with a bar between them; `short` are the first of them. */
export function StatisticsCard({ doc, short = false }: Props & { short?: boolean }) {
  const say = useFootballWords();
  return (
    <section class="panel-card" aria-labelledby={short ? "short-statistics" : "statistics"}>
      <header class="card-head">
        <h2 id={short ? "short-statistics" : "statistics"}>{say.statisticsTitle}</h2>
        <p class="card-note">
          <SideKeys sides={doc.sides} />
        </p>
      </header>
      <table class="versus">
        <thead class="vh">
          <tr>
            <th scope="col">{doc.sides.a.name}</th>
            <th scope="col">{say.statistic}</th>
            <th scope="col">{doc.sides.b.name}</th>
          </tr>
        </thead>
        <tbody>
          {statisticsOf(doc)
            .slice(0, short ? SHORT : undefined)
            .map(({ id, a, b, digits }) => (
              <tr key={id}>
                <td class="num loud">{a.toFixed(digits)}</td>
                <th scope="row">
                  {say.statistics[id]}
                  <Share a={a} b={b} />
                </th>
                <td class="num loud">{b.toFixed(digits)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function Share({ a, b }: { a: number; b: number }) {
  const share = a + b === 0 ? 50 : Math.round((a / (a + b)) * 1000) / 10;
  return (
    <svg class="share mirrored" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="none-yet" width="100" height="4" />
      {a > 0 && <rect class="side-a" width={Math.max(0, share - 0.5)} height="4" />}
      {b > 0 && <rect class="side-b" x={share + 0.5} width={Math.max(0, 99.5 - share)} height="4" />}
    </svg>
  );
}

/** The kicks of the shoot-out, a row a side. */
export function ShootoutCard({ doc }: Props) {
  const say = useFootballWords();
  const { dir } = useWords();
  const { shootout } = doc.card;
  if (!shootout) return null;
  return (
    <section class="panel-card" aria-labelledby="shootout">
      <header class="card-head">
        <h2 id="shootout">{say.penalties}</h2>
        <p class="card-note">
          <bdi>{scoreIn(dir, shootout.a, shootout.b)}</bdi>
        </p>
      </header>
      <table class="figures kicks">
        <tbody>
          {SIDES.map((side) => (
            <tr key={side}>
              <th scope="row">
                <bdi>{doc.sides[side].name}</bdi>
              </th>
              <td>
                {Object.entries(shootout.kicks).map(([key, kick]) => {
                  if (kick.side !== side) return null;
                  const name = kick.player ? nameOf(doc, kick.player) : "";
                  const says = say.kick(name, say.kicks[kick.outcome]);
                  return (
                    <span
                      key={key}
                      class={`chip chip-${kick.outcome === "scored" ? "six" : "wicket"}`}
                      role="img"
                      aria-label={says}
                      title={says}
                    >
                      {kick.outcome === "scored" ? "✓" : "✗"}
                    </span>
                  );
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
