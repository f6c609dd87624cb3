import { FiguresHead } from "../figures-head.tsx";
import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { useGlide } from "../glide/use-glide.ts";
import { Changing } from "../changing.tsx";
import { nameIn } from "../i18n/isolated.ts";
import { useWords } from "../i18n/words.tsx";
import { nameOf } from "../people.ts";
import {
  batter,
  economy,
  lastBalls,
  overKind,
  oversShown,
  strikeRate,
  toneOf,
  wicketsOf,
} from "./figures.ts";
import { currentInnings } from "./order.ts";
import { PlayerName } from "../player-link.tsx";
import { usePanelWords } from "./panel-words.ts";
import { howOut } from "./said.ts";

/** Who is batting, who is bowling, and the last balls. */
export function AtTheCrease({ doc }: { doc: CricketDocument }) {
  const say = usePanelWords();
  const rows = useGlide<HTMLTableSectionElement>();
  const innings = currentInnings(doc.card);
  if (!innings || innings.closed) return null;
  return (
    <section class="panel-card" aria-labelledby="crease">
      <header class="card-head">
        <h2 id="crease">{say.crease}</h2>
        <LastWicket doc={doc} innings={innings} />
      </header>
      <table class="figures steady">
        <caption class="vh">{say.battingNow}</caption>
        <thead>
          <tr>
            <th scope="col">{say.batter}</th>
            <FiguresHead {...say.heads.runs} />
            <FiguresHead {...say.heads.ballsFaced} />
            <FiguresHead {...say.heads.fours} />
            <FiguresHead {...say.heads.sixes} />
            <FiguresHead {...say.heads.strikeRate} also="wide-num" />
          </tr>
        </thead>
        <tbody ref={rows}>
          {pairOf(innings).map((player, place) => (
            <BatterNow
              key={player ?? place}
              doc={doc}
              innings={innings}
              player={player}
              strikes={player !== undefined && player === innings.striker}
            />
          ))}
        </tbody>
      </table>
      <BowlerNow doc={doc} innings={innings} />
      <LastBalls innings={innings} />
    </section>
  );
}

/** The pair in the order in which they came in: their rows stay where they are when the strike changes. */
function pairOf(innings: Innings): readonly (string | undefined)[] {
  const place = (player: string | undefined) => batter(innings, player)?.order ?? 99;
  return [innings.striker, innings.nonStriker].toSorted((a, b) => place(a) - place(b));
}

interface BatterNowProps {
  doc: CricketDocument;
  innings: Innings;
  player: string | undefined;
  strikes: boolean;
}

function BatterNow({ doc, innings, player, strikes }: BatterNowProps) {
  const say = usePanelWords();
  const row = batter(innings, player);
  if (player === undefined) {
    return (
      <tr>
        <th scope="row" class="muted">
          {say.newBatter}
        </th>
        <td colSpan={5} />
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">
        <PlayerName doc={doc} id={player} />
        {strikes && (
          <span class="strike">
            <span aria-hidden="true">{"\u00a0•"}</span>
            <span class="vh">{` ${say.onStrike}`}</span>
          </span>
        )}
      </th>
      <td class="num loud">
        <Changing value={row?.runs ?? 0} />
      </td>
      <td class="num">{row?.balls ?? 0}</td>
      <td class="num">{row?.fours ?? 0}</td>
      <td class="num">{row?.sixes ?? 0}</td>
      <td class="num">{row ? strikeRate(row) : "–"}</td>
    </tr>
  );
}

function BowlerNow({ doc, innings }: { doc: CricketDocument; innings: Innings }) {
  const say = usePanelWords();
  if (innings.bowler === undefined) return null;
  const kind = overKind(doc.card);
  const row = innings.bowlers[innings.bowler];
  return (
    <table class="figures steady">
      <caption class="vh">{say.bowlingNow}</caption>
      <thead>
        <tr>
          <th scope="col">{say.bowler}</th>
          <FiguresHead {...say.heads.bowled[kind]} />
          <FiguresHead {...say.heads.maidens} />
          <FiguresHead {...say.heads.conceded} />
          <FiguresHead {...say.heads.wickets} />
          <FiguresHead {...say.heads.economy[kind]} also="wide-num" />
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <PlayerName doc={doc} id={innings.bowler} />
          </th>
          <td class="num">{row ? oversShown(row) : "0"}</td>
          <td class="num">{row?.maidens ?? 0}</td>
          <td class="num">{row?.runs ?? 0}</td>
          <td class="num loud">
            <Changing key={innings.bowler} value={row?.wickets ?? 0} />
          </td>
          <td class="num">{row ? economy(row, doc.card.format.ballsPerOver) : "–"}</td>
        </tr>
      </tbody>
    </table>
  );
}

function LastWicket({ doc, innings }: { doc: CricketDocument; innings: Innings }) {
  const say = usePanelWords();
  const { dir } = useWords();
  const last = wicketsOf(innings).at(-1);
  // The line is there from the first ball on, so that the wicket moves nothing.
  if (!last) return <p class="card-note last-wicket">{"\u00a0"}</p>;
  const [down, fall] = last;
  const row = batter(innings, fall.player);
  return (
    <p class="card-note one-line last-wicket">
      {say.lastWicket} <bdi>{nameIn(dir, nameOf(doc, fall.player))}</bdi>
      {row && (
        <>
          {" "}
          <bdi>{howOut(say, doc, row)}</bdi> <bdi>{`${row.runs} (${row.balls})`}</bdi>
        </>
      )}
      {" · "}
      <bdi>{`${fall.runs}/${down}`}</bdi>
    </p>
  );
}

/** The balls lie right to left in the document, newest first, so that a narrow screen drops the oldest. */
function LastBalls({ innings }: { innings: Innings }) {
  const say = usePanelWords();
  const balls = lastBalls(innings, 14).toReversed();
  const list = useGlide<HTMLOListElement>();
  if (balls.length === 0) return null;
  return (
    <div class="last-balls">
      <h3 class="label" id="last-balls">
        {say.lastBalls}
        <span class="vh">{say.newestFirst}</span>
      </h3>
      <ol class="balls" ref={list} aria-labelledby="last-balls">
        {balls.map((ball) => (
          <li key={ball.key} class={ball.closes ? "closes" : undefined}>
            <span class={`chip chip-${toneOf(ball.mark)}`}>
              <bdi>{ball.mark}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
