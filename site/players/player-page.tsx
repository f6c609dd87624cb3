import type { ComponentChildren } from "preact";
import { groupBy } from "../../match/group.ts";
import type { PlayerId } from "../../match/ids.ts";
import type { SportName } from "../../match/sports.ts";
import { addUp, type PlayerLine } from "../../match/statistics.ts";
import type { PageHead } from "../frame/meta.tsx";
import { type Speech, useWords } from "../i18n/words.tsx";
import { playerPath } from "../player-link.tsx";
import { timeText } from "../time.tsx";
import { sportName } from "../words.ts";
import { type Dated, Newer } from "./newer.tsx";
import { type Column, columnsOf, columnsOfMatches } from "./figures.ts";
import { figureText, labelOf, playerWords } from "./words.ts";

/** What a player has done, as the store tells it. */
export interface PlayerRecord {
  readonly id: PlayerId;
  readonly name: string;
  readonly totals: readonly Total[];
  /** The newest first. */
  readonly matches: readonly Appearance[];
}

interface Total {
  readonly sport: SportName;
  readonly competition: string;
  readonly line: PlayerLine;
}

interface Appearance extends Total {
  readonly match: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  readonly sides?: { readonly a: string; readonly b: string };
}

export function playerHead({ language }: Speech, record: PlayerRecord | undefined, origin: string): PageHead {
  const words = playerWords.in(language);
  if (!record) return { title: `${words.unknown} · Touchline`, description: words.unknownText };
  const { id, name } = record;
  const path = playerPath(id);
  return {
    title: `${name} · ${words.title} · Touchline`,
    description: words.description(name),
    path,
    data: {
      "@context": "https://schema.org",
      "@type": "Person",
      "@id": origin + path,
      url: origin + path,
      name,
    },
  };
}

/** Key figures above the tables. */
const TILES = 6;

export function PlayerPage({ record, newest }: Dated & { record: PlayerRecord }) {
  const speech = useWords();
  const sports = [...groupBy(record.totals, ({ sport }) => sport)];
  return (
    <main id="main" class="sheet">
      <header class="sheet-head">
        <h1>{record.name}</h1>
        <p class="muted">{sports.map(([sport]) => sportName(speech, sport)).join(", ")}</p>
      </header>
      <Newer newest={newest} />
      {sports.map(([sport, totals]) => (
        <Career
          key={sport}
          sport={sport}
          totals={totals}
          matches={record.matches.filter((match) => match.sport === sport)}
        />
      ))}
    </main>
  );
}

interface CareerProps {
  sport: SportName;
  totals: readonly Total[];
  matches: readonly Appearance[];
}

function Career({ sport, totals, matches }: CareerProps) {
  const speech = useWords();
  const words = playerWords.in(speech.language);
  const all = addUp(totals.map(({ line }) => line));
  return (
    <>
      <Tiles sport={sport} line={all} />
      <section class="panel-card" aria-labelledby={`${sport}-totals`}>
        <header class="card-head">
          <h2 id={`${sport}-totals`}>{words.totals}</h2>
          <a class="card-note" href={speech.href(`/leaders/${sport}`)}>
            {words.leadersOf(sportName(speech, sport))}
          </a>
        </header>
        <Scroll label={words.totals}>
          <table class="figures sheet-table">
            <Heads first={words.competition} sport={sport} columns={columnsOf(sport, [all])} />
            <tbody>
              {totals.map(({ competition, line }) => (
                <tr key={competition}>
                  <th scope="row">{competition}</th>
                  <Cells columns={columnsOf(sport, [all, line])} row={1} />
                </tr>
              ))}
              {totals.length > 1 && (
                <tr class="sheet-sum">
                  <th scope="row">{words.allOfThem}</th>
                  <Cells columns={columnsOf(sport, [all])} row={0} />
                </tr>
              )}
            </tbody>
          </table>
        </Scroll>
      </section>
      <Matches sport={sport} matches={matches} />
    </>
  );
}

function Tiles({ sport, line }: { sport: SportName; line: PlayerLine }) {
  const speech = useWords();
  return (
    <dl class="tiles">
      {columnsOf(sport, [line])
        .slice(0, TILES)
        .map(({ statistic, values: [value] }) => (
          <div key={statistic.name} class="tile">
            <dt>{labelOf(speech, sport, statistic)[1]}</dt>
            <dd>{value !== undefined && figureText(speech, statistic, value)}</dd>
          </div>
        ))}
    </dl>
  );
}

function Matches({ sport, matches }: { sport: SportName; matches: readonly Appearance[] }) {
  const speech = useWords();
  const words = playerWords.in(speech.language);
  if (matches.length === 0) return null;
  const columns = columnsOfMatches(
    sport,
    matches.map(({ line }) => line),
  );
  const zone = { locale: speech.locale, timeZone: "UTC" } as const;
  return (
    <section class="panel-card" aria-labelledby={`${sport}-matches`}>
      <h2 id={`${sport}-matches`}>{words.recent}</h2>
      <Scroll label={words.recent}>
        <table class="figures sheet-table">
          <Heads first={words.match} sport={sport} columns={columns} />
          <tbody>
            {matches.map(({ match, competition, startsAt, sides }, row) => (
              <tr key={match}>
                <th scope="row">
                  <a href={speech.href(`/matches/${match}`)}>
                    {sides ? speech.words.versus(sides.a, sides.b) : competition}
                  </a>
                  <span class="sheet-note">
                    <time dateTime={startsAt}>{timeText(startsAt, "date", zone)}</time>
                    {sides && ` · ${competition}`}
                  </span>
                </th>
                <Cells columns={columns} row={row} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

interface HeadsProps {
  first: string;
  sport: SportName;
  columns: readonly Column[];
}

function Heads({ first, sport, columns }: HeadsProps) {
  const speech = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {columns.map(({ statistic }) => {
          const [short, long] = labelOf(speech, sport, statistic);
          return (
            <th key={statistic.name} scope="col" class="num">
              <abbr title={long}>{short}</abbr>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Cells({ columns, row }: { columns: readonly Column[]; row: number }) {
  const speech = useWords();
  return (
    <>
      {columns.map(({ statistic, values }) => {
        const value = values[row];
        return (
          <td key={statistic.name} class="num">
            {value === undefined ? <span class="none">–</span> : figureText(speech, statistic, value)}
          </td>
        );
      })}
    </>
  );
}

/** Wide tables scroll by themselves, by keyboard too; the page does not. */
function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}

export function NoPlayerPage() {
  const { language, words, href } = useWords();
  const { unknown, unknownText } = playerWords.in(language);
  return (
    <main id="main" class="blank problem">
      <h1>{unknown}</h1>
      <p>{unknownText}</p>
      <p>
        <a class="button" href={href("/")}>
          {words.frame.allMatches}
        </a>
      </p>
    </main>
  );
}
