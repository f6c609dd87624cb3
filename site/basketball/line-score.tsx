import type { BasketballDocument } from "../../match/basketball/card.ts";
import { kindOf } from "../../match/basketball/periods.ts";
import { SIDES } from "../../match/ids.ts";
import { Changing } from "../changing.tsx";
import { periodsOf } from "./figures.ts";
import { usePanelWords } from "./panel-words.ts";

/** Points by period. */
export function LineScore({ doc }: { doc: BasketballDocument }) {
  const say = usePanelWords();
  const { card, sides } = doc;
  const periods = periodsOf(doc);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say.byPeriod}>
      <table class="figures line-score">
        <caption class="vh">{say.byPeriod}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">{say.side}</span>
            </th>
            {periods.map(({ number }) => (
              <th key={number} scope="col" class="num">
                {say.period(kindOf(card.format, number))}
              </th>
            ))}
            <th scope="col" class="num">
              {say.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side}>
              <th scope="row">
                <bdi>{sides[side].short}</bdi>
              </th>
              {periods.map((period) => (
                <td key={period.number} class="num">
                  {period[side]}
                </td>
              ))}
              <td class="num loud">
                <Changing value={String(card.score[side])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
