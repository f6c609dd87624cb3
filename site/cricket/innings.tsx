import { FiguresHead } from "../figures-head.tsx";
import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { Conditions } from "./conditions.tsx";
import { Changing } from "../changing.tsx";
import { Badge } from "../frame/badge.tsx";
import { nameIn } from "../i18n/isolated.ts";
import { useWords } from "../i18n/words.tsx";
import { nameOf, surname } from "../people.ts";
import {
  battersOf,
  bowlersOf,
  economy,
  extrasTotal,
  overKind,
  oversShown,
  scoreText,
  strikeRate,
  wicketsOf,
  yetToBat,
} from "./figures.ts";
import { partnershipsOf } from "./order.ts";
import { PlayerName } from "../player-link.tsx";
import { usePanelWords } from "./panel-words.ts";
import { extrasText, howOut, totalText } from "./said.ts";
import { useInningsTitle } from "./words.ts";

interface InningsProps {
  doc: CricketDocument;
  innings: Innings;
}

/** One innings as a scorecard prints it. */
export function InningsCard({ doc, innings }: InningsProps) {
  const id = `innings-${innings.ordinal}`;
  const titleOf = useInningsTitle(doc);
  return (
    <section class="panel-card innings" id={id} aria-labelledby={`${id}-title`}>
      <header class="innings-head">
        <Badge side={doc.sides[innings.batting]} of={innings.batting} />
        <h2 id={`${id}-title`}>{titleOf(innings)}</h2>
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
  const say = usePanelWords();
  const titleOf = useInningsTitle(doc);
  return (
    <table class="figures batting">
      <caption class="vh">{say.battingOf(titleOf(innings))}</caption>
      <thead>
        <tr>
          <th scope="col">{say.batting}</th>
          <FiguresHead {...say.heads.runs} />
          <FiguresHead {...say.heads.ballsFaced} />
          <FiguresHead {...say.heads.fours} />
          <FiguresHead {...say.heads.sixes} />
          <FiguresHead {...say.heads.strikeRate} also="wide-num roomy" />
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
                  <span class="who-how">{howOut(say, doc, row)}</span>
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
              <span class="who-name">{say.extras}</span>{" "}
              <span class="who-how">{extrasText(say, innings)}</span>
            </div>
          </th>
          <td class="num loud">{extrasTotal(innings)}</td>
          <td colSpan={3} />
          <td class="roomy" />
        </tr>
        <tr class="total">
          <th scope="row">
            <div class="who">
              <span class="who-name">{say.total}</span>{" "}
              <span class="who-how">{totalText(say, doc, innings)}</span>
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

function NotIn({ doc, innings }: InningsProps) {
  const say = usePanelWords();
  const names = yetToBat(doc, innings);
  if (names.length === 0) return null;
  const over =
    innings.closed !== undefined || doc.status.phase === "finished" || doc.status.phase === "abandoned";
  return (
    <p class="innings-line">
      <b>{over ? say.didNotBat : say.yetToBat}</b> {say.list(names)}
    </p>
  );
}

function Bowling({ doc, innings }: InningsProps) {
  const say = usePanelWords();
  const titleOf = useInningsTitle(doc);
  const rows = bowlersOf(innings);
  if (rows.length === 0) return null;
  const { bowled, maidens, conceded, wickets, economy: rate, wides, noballs } = say.heads;
  const kind = overKind(doc.card);
  return (
    <table class="figures bowling">
      <caption class="vh">{say.bowlingTo(titleOf(innings))}</caption>
      <thead>
        <tr>
          <th scope="col">{say.bowling}</th>
          <FiguresHead {...bowled[kind]} />
          <FiguresHead {...maidens} />
          <FiguresHead {...conceded} />
          <FiguresHead {...wickets} />
          <FiguresHead {...rate[kind]} also="wide-num" />
          <FiguresHead {...wides} also="roomy" />
          <FiguresHead {...noballs} also="roomy" />
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
  const say = usePanelWords();
  const { dir } = useWords();
  const falls = wicketsOf(innings);
  if (falls.length === 0) return null;
  return (
    <div class="innings-line">
      <h3>{say.falls}</h3>
      <ol class="falls">
        {falls.map(([down, fall]) => (
          <li key={down}>
            <b>{`${fall.runs}/${down}`}</b> <bdi>{nameIn(dir, nameOf(doc, fall.player))}</bdi>
            <span class="muted">{` ${say.atOver(fall.over)}`}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Partnerships({ doc, innings }: InningsProps) {
  const say = usePanelWords();
  const titleOf = useInningsTitle(doc);
  const stands = partnershipsOf(innings);
  const best = Math.max(1, ...stands.map(([, stand]) => stand.runs));
  if (stands.length === 0) return null;
  return (
    <details class="innings-line">
      <summary>
        <h3>{say.partnerships}</h3>
      </summary>
      <table class="figures stands">
        <caption class="vh">{say.partnershipsOf(titleOf(innings))}</caption>
        <thead>
          <tr>
            <th scope="col">
              <abbr title={say.heads.wicket.title}>{say.heads.wicket.short}</abbr>
            </th>
            <th scope="col">{say.pair}</th>
            <FiguresHead {...say.heads.runs} />
            <FiguresHead {...say.heads.balls} />
          </tr>
        </thead>
        <tbody>
          {stands.map(([wicket, stand]) => (
            <tr key={wicket}>
              <th scope="row">{Number.parseInt(wicket, 10)}</th>
              <td>
                <bdi>{stand.batters.map((player) => surname(nameOf(doc, player))).join(" & ")}</bdi>
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
