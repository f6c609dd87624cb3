import { FiguresHead } from "../figures-head.tsx";
import type { BasketballDocument } from "../../match/basketball/card.ts";
import { inBonus, kindOf, lastPeriod, teamFouls, timeoutsOf } from "../../match/basketball/periods.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { useGlide } from "../glide/use-glide.ts";
import { Badge } from "../frame/badge.tsx";
import { nameIn } from "../i18n/isolated.ts";
import { useWords } from "../i18n/words.tsx";
import { bestOf, deedsOf, linesOf, rebounds } from "./figures.ts";
import { LineScore } from "./line-score.tsx";
import { usePanelWords } from "./panel-words.ts";

interface Props {
  doc: BasketballDocument;
}

/** Points by period, fouls and time-outs, and the ten on the court where they are known. */
export function OnNow({ doc }: Props) {
  const say = usePanelWords();
  const last = lastPeriod(doc.card);
  if (!last) return null;
  return (
    <section class="panel-card" aria-labelledby="on-now">
      <header class="card-head">
        <h2 id="on-now">{doc.card.court ? say.onCourt : say.soFar}</h2>
        <p class="card-note">{say.teamFouls(kindOf(doc.card.format, last.number))}</p>
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

const FIGURES = ["points", "rebounds", "assists", "fouls"] as const;

function SideNow({ doc, side }: Props & { side: SideId }) {
  const say = usePanelWords();
  const { dir } = useWords();
  const rows = useGlide<HTMLTableSectionElement>();
  const { card } = doc;
  const on = card.court ? linesOf(doc, side).filter((line) => line.on) : bestOf(doc, side, 5);
  const { left } = timeoutsOf(card, side);
  return (
    <div>
      <h3 class="court-side">
        <Badge side={doc.sides[side]} of={side} />
        <span>
          {say.fouls(teamFouls(card, side))}
          {left !== undefined && ` · ${say.timeouts(left)}`}
          {inBonus(card, side) && <b class="bonus">{` · ${say.bonus}`}</b>}
        </span>
      </h3>
      <table class="figures">
        <caption class="vh">{doc.sides[side].name}</caption>
        <thead>
          <tr>
            <th scope="col">{say.player}</th>
            {FIGURES.map((figure) => (
              <FiguresHead key={figure} short={say.columns[figure][0]} title={say.columns[figure][1]} />
            ))}
          </tr>
        </thead>
        <tbody ref={rows}>
          {on.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <bdi>{nameIn(dir, line.name)}</bdi>
              </th>
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
export function InShort({ doc }: Props) {
  const say = usePanelWords();
  const { dir } = useWords();
  return (
    <section class="panel-card short" aria-labelledby="in-short">
      <header class="card-head">
        <h2 id="in-short">{say.inShort}</h2>
        <p class="card-note">{say.flow(doc.card.leadChanges, doc.card.ties)}</p>
      </header>
      <LineScore doc={doc} />
      <div class="two">
        {SIDES.map((side) => (
          <ul key={side} class="best" aria-label={doc.sides[side].name}>
            {bestOf(doc, side, 3).map((line) => (
              <li key={line.id}>
                <span>
                  <bdi>{nameIn(dir, line.name)}</bdi>
                </span>
                <span class="num deeds">
                  {deedsOf(line)
                    .map(([deed, count]) => say.deeds[deed](count))
                    .join(say.comma)}
                </span>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </section>
  );
}
