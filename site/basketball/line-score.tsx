import type { BasketballDocument } from "../../match/basketball/card.ts";
import { periodShort } from "../../match/basketball/periods.ts";
import { SIDES } from "../../match/ids.ts";
import { Changing } from "../changing.tsx";
import { periodsOf } from "./figures.ts";

/** Points by period. */
export function LineScore({ doc }: { doc: BasketballDocument }) {
  const { card, sides } = doc;
  const periods = periodsOf(doc);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Points by period">
      <table class="figures line-score">
        <caption class="vh">Points by period</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">Side</span>
            </th>
            {periods.map(({ number }) => (
              <th key={number} scope="col" class="num">
                {periodShort(card.format, number)}
              </th>
            ))}
            <th scope="col" class="num">
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side}>
              <th scope="row">{sides[side].short}</th>
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
