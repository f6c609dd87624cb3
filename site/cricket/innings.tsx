import { FiguresHead } from "../figures-head.tsx";
import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { Conditions } from "./conditions.tsx";
import { Changing } from "../changing.tsx";
import { Badge } from "../frame/badge.tsx";
import { nameOf, surname } from "../people.ts";
import { plural } from "../words.ts";
import {
  battersOf,
  bowlersOf,
  economy,
  extrasText,
  extrasTotal,
  howOut,
  inningsTitle,
  overWord,
  oversShown,
  partnershipsOf,
  scoreText,
  strikeRate,
  wicketsOf,
  yetToBat,
} from "./figures.ts";
import { PlayerName } from "../player-link.tsx";

interface InningsProps {
  doc: CricketDocument;
  innings: Innings;
}

/** One innings as a scorecard prints it. */
export function InningsCard({ doc, innings }: InningsProps) {
  const id = `innings-${innings.ordinal}`;
  return (
    <section class="panel-card innings" id={id} aria-labelledby={`${id}-title`}>
      <header class="innings-head">
        <Badge side={doc.sides[innings.batting]} of={innings.batting} />
        <h2 id={`${id}-title`}>{inningsTitle(doc, innings)}</h2>
        <p class="innings-score">
          <Changing value={scoreText(innings)} /> <span class="detail">({oversShown(innings)})</span>
        </p>
      </header>
      <div class="innings-body">
        <div>
          <Batting doc={doc} innings={innings} />
          <NotIn doc={doc} innings={innings} />
        </div>
        <div>
          <Bowling doc={doc} innings={innings} />
          <Falls doc={doc} innings={innings} />
          <Partnerships doc={doc} innings={innings} />
          <Conditions doc={doc} innings={innings} />
        </div>
      </div>
    </section>
  );
}

function Batting({ doc, innings }: InningsProps) {
  return (
    <table class="figures batting">
      <caption class="vh">{`Batting: ${inningsTitle(doc, innings)}`}</caption>
      <thead>
        <tr>
          <th scope="col">Batting</th>
          <FiguresHead short="R" title="Runs" />
          <FiguresHead short="B" title="Balls faced" />
          <FiguresHead short="4s" title="Fours" />
          <FiguresHead short="6s" title="Sixes" />
          <FiguresHead short="SR" title="Strike rate: runs per hundred balls" also="wide-num roomy" />
        </tr>
      </thead>
      <tbody>
        {battersOf(innings).map((row) => {
          const absent = row.state === "absent";
          return (
            <tr key={row.id} class={row.state === "batting" && !innings.closed ? "in" : undefined}>
              <th scope="row">
                <div class="who">
                  <span class="who-name">
                    <PlayerName doc={doc} id={row.id} />
                  </span>{" "}
                  <span class="who-how">{howOut(row)}</span>
                </div>
              </th>
              <td class="num loud">{absent ? "–" : row.runs}</td>
              <td class="num">{absent ? "–" : row.balls}</td>
              <td class="num">{absent ? "–" : row.fours}</td>
              <td class="num">{absent ? "–" : row.sixes}</td>
              <td class="num roomy">{absent ? "–" : strikeRate(row)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <div class="who">
              <span class="who-name">Extras</span> <span class="who-how">{extrasText(innings)}</span>
            </div>
          </th>
          <td class="num loud">{extrasTotal(innings)}</td>
          <td colSpan={3} />
          <td class="roomy" />
        </tr>
        <tr class="total">
          <th scope="row">
            <div class="who">
              <span class="who-name">Total</span> <span class="who-how">{totalText(doc, innings)}</span>
            </div>
          </th>
          <td class="num loud">{innings.runs}</td>
          <td colSpan={3} />
          <td class="roomy" />
        </tr>
      </tfoot>
    </table>
  );
}

/** "6 wickets, 20 overs, 9.10 an over" */
function totalText(doc: CricketDocument, innings: Innings): string {
  const word = overWord(doc.card);
  const overs = oversShown(innings);
  const parts = [
    innings.closed === "all out" ? "all out" : plural(innings.wickets, "wicket"),
    `${overs} ${overs === "1" ? word : `${word}s`}`,
  ];
  if (innings.runRate !== undefined)
    parts.push(`${innings.runRate.toFixed(2)} ${word === "set" ? "a" : "an"} ${word}`);
  if (innings.closed === "declared" || innings.closed === "forfeited") parts.push(innings.closed);
  return parts.join(", ");
}

function NotIn({ doc, innings }: InningsProps) {
  const names = yetToBat(doc, innings);
  if (names.length === 0) return null;
  const over =
    innings.closed !== undefined || doc.status.phase === "finished" || doc.status.phase === "abandoned";
  return (
    <p class="innings-line">
      <b>{over ? "Did not bat" : "Yet to bat"}</b> {names.join(", ")}
    </p>
  );
}

function Bowling({ doc, innings }: InningsProps) {
  const rows = bowlersOf(innings);
  if (rows.length === 0) return null;
  return (
    <table class="figures bowling">
      <caption class="vh">{`Bowling to ${inningsTitle(doc, innings)}`}</caption>
      <thead>
        <tr>
          <th scope="col">Bowling</th>
          <th scope="col" class="num">
            <abbr title={overWord(doc.card) === "set" ? "Sets of five balls" : "Overs"}>
              {overWord(doc.card) === "set" ? "S" : "O"}
            </abbr>
          </th>
          <FiguresHead short="M" title="Maidens" />
          <FiguresHead short="R" title="Runs conceded" />
          <FiguresHead short="W" title="Wickets" />
          <th scope="col" class="num wide-num">
            <abbr title={`Economy: runs ${overWord(doc.card) === "set" ? "a set" : "an over"}`}>Econ</abbr>
          </th>
          <FiguresHead short="wd" title="Wides" also="roomy" />
          <FiguresHead short="nb" title="No-balls" also="roomy" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} class={innings.bowler === row.id && !innings.closed ? "in" : undefined}>
            <th scope="row">
              <PlayerName doc={doc} id={row.id} />
            </th>
            <td class="num">{oversShown(row)}</td>
            <td class="num">{row.maidens}</td>
            <td class="num">{row.runs}</td>
            <td class="num loud">{row.wickets}</td>
            <td class="num">{economy(row, doc.card.format.ballsPerOver)}</td>
            <td class="num roomy">{row.wides}</td>
            <td class="num roomy">{row.noballs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Falls({ doc, innings }: InningsProps) {
  const falls = wicketsOf(innings);
  if (falls.length === 0) return null;
  return (
    <div class="innings-line">
      <h3>Fall of wickets</h3>
      <ol class="falls">
        {falls.map(([down, fall]) => (
          <li key={down}>
            <b>{`${fall.runs}/${down}`}</b> {nameOf(doc, fall.player)}
            <span class="muted"> {fall.over} ov</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Partnerships({ doc, innings }: InningsProps) {
  const stands = partnershipsOf(innings);
  const best = Math.max(1, ...stands.map(([, stand]) => stand.runs));
  if (stands.length === 0) return null;
  return (
    <details class="innings-line">
      <summary>
        <h3>Partnerships</h3>
      </summary>
      <table class="figures stands">
        <caption class="vh">{`Partnerships: ${inningsTitle(doc, innings)}`}</caption>
        <thead>
          <tr>
            <th scope="col">
              <abbr title="Wicket">Wkt</abbr>
            </th>
            <th scope="col">Pair</th>
            <FiguresHead short="R" title="Runs" />
            <FiguresHead short="B" title="Balls" />
          </tr>
        </thead>
        <tbody>
          {stands.map(([wicket, stand]) => (
            <tr key={wicket}>
              <th scope="row">{Number.parseInt(wicket, 10)}</th>
              <td>
                {stand.batters.map((player) => surname(nameOf(doc, player))).join(" & ")}
                <svg
                  class={`stand-bar mirrored side-${innings.batting}`}
                  width="100%"
                  height="4"
                  aria-hidden="true"
                >
                  <rect width={`${Math.round((100 * stand.runs) / best)}%`} height="4" rx="2" />
                </svg>
              </td>
              <td class="num loud">{stand.runs}</td>
              <td class="num">{stand.balls}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
