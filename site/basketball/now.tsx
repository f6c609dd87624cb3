import { FiguresHead } from "../figures-head.tsx";
import type { BasketballDocument } from "../../match/basketball/card.ts";
import { inBonus, lastPeriod, periodName, teamFouls, timeoutsOf } from "../../match/basketball/periods.ts";
import { plural } from "../words.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { Badge } from "../frame/badge.tsx";
import { bestOf, deedsOf, linesOf, rebounds } from "./figures.ts";
import { LineScore } from "./line-score.tsx";

interface Props {
  doc: BasketballDocument;
}

/** Points by period, fouls and time-outs, and the ten on the court where they are known. */
export function OnNow({ doc }: Props) {
  const last = lastPeriod(doc.card);
  if (!last) return null;
  return (
    <section class="panel-card" aria-labelledby="on-now">
      <header class="card-head">
        <h2 id="on-now">{doc.card.court ? "On the court" : "The game so far"}</h2>
        <p class="card-note">{`Team fouls: ${periodName(doc.card.format, last.number)}`}</p>
      </header>
      <LineScore doc={doc} />
      <div class="two court-now">
        {SIDES.map((side) => (
          <SideNow key={side} doc={doc} side={side} />
        ))}
      </div>
    </section>
  );
}

function SideNow({ doc, side }: Props & { side: SideId }) {
  const { card } = doc;
  const on = card.court ? linesOf(doc, side).filter((line) => line.on) : bestOf(doc, side, 5);
  const { left } = timeoutsOf(card, side);
  return (
    <div>
      <h3 class="court-side">
        <Badge side={doc.sides[side]} of={side} />
        <span>
          {`Fouls ${teamFouls(card, side)}`}
          {left !== undefined && ` · time-outs ${left}`}
          {inBonus(card, side) && <b class="bonus"> · bonus</b>}
        </span>
      </h3>
      <table class="figures">
        <caption class="vh">{doc.sides[side].name}</caption>
        <thead>
          <tr>
            <th scope="col">Player</th>
            <FiguresHead short="PTS" title="Points" />
            <FiguresHead short="REB" title="Rebounds" />
            <FiguresHead short="AST" title="Assists" />
            <FiguresHead short="PF" title="Personal fouls" />
          </tr>
        </thead>
        <tbody>
          {on.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              <td class="num loud">{line.points}</td>
              <td class="num">{rebounds(line)}</td>
              <td class="num">{line.assists}</td>
              <td class="num">{line.fouls}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The game in short, once it is over: periods, and the best of both sides. */
export const InShort = ({ doc }: Props) => (
  <section class="panel-card short" aria-labelledby="in-short">
    <header class="card-head">
      <h2 id="in-short">The game in short</h2>
      <p class="card-note">{`${plural(doc.card.leadChanges, "lead change")}, level ${plural(doc.card.ties, "time")}`}</p>
    </header>
    <LineScore doc={doc} />
    <div class="two">
      {SIDES.map((side) => (
        <ul key={side} class="best" aria-label={doc.sides[side].name}>
          {bestOf(doc, side, 3).map((line) => (
            <li key={line.id}>
              <span>{line.name}</span>
              <span class="num">{deedsOf(line)}</span>
            </li>
          ))}
        </ul>
      ))}
    </div>
  </section>
);
