import { type SportName, sportNamed } from "../../match/sports.ts";
import { type Leader, leaders, type PlayerTotals, type Statistic } from "../../match/statistics.ts";
import type { PageHead } from "../frame/meta.tsx";
import { type Speech, useWords } from "../i18n/words.tsx";
import { PlayerLink } from "../player-link.tsx";
import { joined, sportName } from "../words.ts";
import { type Dated, Newer } from "./newer.tsx";
import { counterName, figureText, labelOf, playerWords } from "./words.ts";

export interface LeadersView extends Dated {
  readonly sport: SportName;
  /** Of those that took part in the sport's matches, or in those of the competition. */
  readonly totals: readonly PlayerTotals[];
  /** Competitions to choose from. */
  readonly competitions: readonly string[];
  readonly competition?: string | undefined;
  /** The one statistic that is shown at length. */
  readonly statistic?: Statistic | undefined;
}

export function leadersHead(speech: Speech, view: LeadersView): PageHead {
  const words = playerWords.in(speech.language);
  const named = sportName(speech, view.sport);
  const { statistic, competition } = view;
  const of = statistic ? labelOf(speech, view.sport, statistic)[1] : undefined;
  return {
    title: joined(of, words.leadersOf(named), competition, "Touchline"),
    description: words.leadersText(named),
    path: leadersPath(view, statistic),
  };
}

/** Of every statistic, and of one. */
const FEW = 5;
const MANY = 100;

export function LeadersPage({ view }: { view: LeadersView }) {
  const { sport, totals, competition, statistic } = view;
  const speech = useWords();
  const words = playerWords.in(speech.language);
  const named = sportName(speech, sport);
  const shown = statistic
    ? [statistic]
    : sportNamed(sport).statistics.filter(({ name }) => name !== "matches");
  const lists = shown
    .map((one) => ({ statistic: one, listed: leaders(one, totals, statistic ? MANY : FEW) }))
    .filter(({ listed }) => listed.length > 0);
  return (
    <main id="main" class="sheet">
      <header class="sheet-head">
        <h1>{statistic ? labelOf(speech, sport, statistic)[1] : words.leadersOf(named)}</h1>
        <p class="muted">{statistic ? words.leadersOf(named) : (competition ?? words.allCompetitions)}</p>
      </header>
      <Choice view={view} />
      <Newer newest={view.newest} />
      {lists.length === 0 && (
        <div class="blank">
          <h2>{words.nobody}</h2>
          <p>{words.nobodyText}</p>
        </div>
      )}
      <div class={statistic ? "leaders leaders-one" : "leaders"}>
        {lists.map((list) => (
          <List key={list.statistic.name} view={view} {...list} />
        ))}
      </div>
    </main>
  );
}

/** The address of a list: a sport's, of a statistic, of a competition. */
function leadersPath(
  { sport, competition }: Pick<LeadersView, "sport" | "competition">,
  statistic?: Statistic,
): string {
  const path = `/leaders/${sport}${statistic ? `/${statistic.name}` : ""}`;
  return competition === undefined ? path : `${path}?competition=${encodeURIComponent(competition)}`;
}

/** Competitions, and the way back from one statistic to all. */
function Choice({ view }: { view: LeadersView }) {
  const speech = useWords();
  const { competitions, competition, statistic } = view;
  const words = playerWords.in(speech.language);
  const link = (to: string | undefined, name: string) => (
    <a
      key={name}
      href={speech.href(leadersPath({ ...view, competition: to }, statistic))}
      aria-current={competition === to ? "true" : undefined}
    >
      {name}
    </a>
  );
  return (
    <nav class="sports" aria-label={words.leaders}>
      {statistic && (
        <a href={speech.href(leadersPath(view))}>
          <span class="mirrored" aria-hidden="true">
            ←
          </span>{" "}
          {words.allStatistics}
        </a>
      )}
      {link(undefined, words.allCompetitions)}
      {competitions.map((name) => link(name, name))}
    </nav>
  );
}

interface ListProps {
  view: LeadersView;
  statistic: Statistic;
  listed: readonly Leader[];
}

function List({ view, statistic, listed }: ListProps) {
  const speech = useWords();
  const words = playerWords.in(speech.language);
  const [, long] = labelOf(speech, view.sport, statistic);
  return (
    <section class="panel-card" aria-label={long}>
      {!view.statistic && (
        <header class="card-head">
          <h2>{long}</h2>
          <a
            class="card-note"
            href={speech.href(leadersPath(view, statistic))}
            aria-label={`${words.whole}: ${long}`}
          >
            {words.whole}
          </a>
        </header>
      )}
      <table class="figures leaders-table">
        <thead class="vh">
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.player}</th>
            <th scope="col">{long}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ rank, player, value }) => (
            <tr key={player.id}>
              <td class="rank">{speech.number(rank)}</td>
              <th scope="row">
                <PlayerLink id={player.id}>{player.name}</PlayerLink>
              </th>
              <td class="num loud">{figureText(speech, statistic, value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Least speech={speech} statistic={statistic} />
    </section>
  );
}

function Least({ speech, statistic }: { speech: Speech; statistic: Statistic }) {
  if ("best" in statistic || !statistic.least) return null;
  const { least } = statistic;
  const { least: say } = playerWords.in(speech.language);
  return <p class="sheet-note">{say(speech.number(least.value), counterName(speech, least.counter))}</p>;
}
