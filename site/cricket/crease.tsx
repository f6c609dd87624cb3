import { FiguresHead } from "../figures-head.tsx";
import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { useGlide } from "../glide/use-glide.ts";
import { Changing } from "../changing.tsx";
import { nameOf } from "../people.ts";
import {
  batter,
  currentInnings,
  economy,
  howOut,
  lastBalls,
  oversShown,
  strikeRate,
  toneOf,
  wicketsOf,
} from "./figures.ts";
import { PlayerName } from "../player-link.tsx";

/** Who is batting, who is bowling, and the last balls. */
export function AtTheCrease({ doc }: { doc: CricketDocument }) {
  const innings = currentInnings(doc.card);
  if (!innings || innings.closed) return null;
  return (
    <section class="panel-card" aria-labelledby="crease">
      <header class="card-head">
        <h2 id="crease">At the crease</h2>
        <LastWicket doc={doc} innings={innings} />
      </header>
      <table class="figures steady">
        <caption class="vh">Batting now</caption>
        <thead>
          <tr>
            <th scope="col">Batter</th>
            <FiguresHead short="R" title="Runs" />
            <FiguresHead short="B" title="Balls faced" />
            <FiguresHead short="4s" title="Fours" />
            <FiguresHead short="6s" title="Sixes" />
            <FiguresHead short="SR" title="Strike rate: runs per hundred balls" also="wide-num" />
          </tr>
        </thead>
        <tbody>
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
  const row = batter(innings, player);
  if (player === undefined) {
    return (
      <tr>
        <th scope="row" class="muted">
          New batter to come
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
            <span class="vh"> on strike</span>
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
  if (innings.bowler === undefined) return null;
  const row = innings.bowlers[innings.bowler];
  return (
    <table class="figures steady">
      <caption class="vh">Bowling now</caption>
      <thead>
        <tr>
          <th scope="col">Bowler</th>
          <FiguresHead short="O" title="Overs" />
          <FiguresHead short="M" title="Maidens" />
          <FiguresHead short="R" title="Runs conceded" />
          <FiguresHead short="W" title="Wickets" />
          <FiguresHead short="Econ" title="Economy: runs an over" also="wide-num" />
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
  const last = wicketsOf(innings).at(-1);
  if (!last) return null;
  const [down, fall] = last;
  const row = batter(innings, fall.player);
  return (
    <p class="card-note one-line" dir="auto">
      Last wicket: {nameOf(doc, fall.player)}
      {row && ` ${howOut(row)} ${row.runs} (${row.balls})`}
      {` · ${fall.runs}/${down}`}
    </p>
  );
}

/** The balls lie right to left in the document, newest first, so that a narrow screen drops the oldest. */
function LastBalls({ innings }: { innings: Innings }) {
  const balls = lastBalls(innings, 14).toReversed();
  const list = useGlide<HTMLOListElement>();
  if (balls.length === 0) return null;
  return (
    <div class="last-balls">
      <h3 class="label" id="last-balls">
        Last balls<span class="vh">, newest first</span>
      </h3>
      <ol class="balls" ref={list} aria-labelledby="last-balls">
        {balls.map((ball) => (
          <li key={ball.key} class={ball.closes ? "closes" : undefined}>
            <span class={`chip chip-${toneOf(ball.mark)}`}>{ball.mark}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
