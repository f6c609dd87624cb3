import { useState } from "preact/hooks";
import type { BasketballDocument } from "../../match/basketball/card.ts";
import type { SideId } from "../../match/ids.ts";
import { Badge } from "../frame/badge.tsx";
import { PlayerLink } from "../player-link.tsx";
import { type Line, linesOf, minutesText, percent, rebounds, signed } from "./figures.ts";
import { usePanelWords } from "./panel-words.ts";
import type { BasketballPanelWords } from "./panel-words/en.ts";

interface Column {
  readonly id: keyof BasketballPanelWords["columns"];
  readonly look: string;
  /** What the column is sorted by, the most first. */
  readonly worth: (row: Line) => number;
  readonly text: (row: Tallied) => string | number;
  /** What a side has in sum; nothing where a sum means nothing. */
  readonly isSummed?: false;
}

type Tallied = BasketballDocument["card"]["sides"]["a"] | Line;

const column = (
  [id, look = ""]: readonly [id: Column["id"], look?: string],
  worth: (row: Tallied) => number,
  text: (row: Tallied) => string | number = worth,
): Column => ({ id, look, worth, text });

const COLUMNS: readonly Column[] = [
  column(["points", "loud"], ({ points }) => points),
  column(["rebounds"], rebounds),
  column(["assists"], ({ assists }) => assists),
  column(["steals", "roomy"], ({ steals }) => steals),
  column(["blocks", "roomy"], ({ blocks }) => blocks),
  column(["turnovers", "roomy"], ({ turnovers }) => turnovers),
  column(["fouls"], ({ fouls }) => fouls),
  column(
    ["fieldGoals", "wide-num"],
    ({ fgm }) => fgm,
    ({ fgm, fga }) => `${fgm}/${fga}`,
  ),
  column(
    ["threes", "wide-num roomy"],
    ({ tpm }) => tpm,
    ({ tpm, tpa }) => `${tpm}/${tpa}`,
  ),
  column(
    ["freeThrows", "wide-num roomy"],
    ({ ftm }) => ftm,
    ({ ftm, fta }) => `${ftm}/${fta}`,
  ),
];

/** Only where somebody counts who is on the court. */
const MINUTES: Column = {
  id: "minutes",
  look: "wide-num",
  worth: ({ played = 0 }) => played,
  text: (row) => ("played" in row ? minutesText(row.played ?? 0) : ""),
  isSummed: false,
};
const MARGIN: Column = {
  id: "margin",
  look: "roomy",
  worth: ({ margin = 0 }) => margin,
  text: (row) => ("margin" in row ? signed(row.margin ?? 0) : ""),
  isSummed: false,
};

/** A side's box score: most minutes first, or by the column that a reader chooses. */
export function BoxScore({ doc, side }: { doc: BasketballDocument; side: SideId }) {
  const say = usePanelWords();
  const title = `box-${side}`;
  const { name } = doc.sides[side];
  const lines = linesOf(doc, side);
  const counted = lines.some(({ played }) => played !== undefined);
  const columns = counted ? [MINUTES, ...COLUMNS, MARGIN] : COLUMNS;
  const [chosen, choose] = useState<Column["id"]>();
  const by = columns.find(({ id }) => id === chosen);
  const sorted = by ? lines.toSorted((one, other) => by.worth(other) - by.worth(one)) : lines;
  const total = doc.card.sides[side];
  return (
    <section class="panel-card innings" aria-labelledby={title}>
      <header class="innings-head">
        <Badge side={doc.sides[side]} of={side} />
        <h2 id={title}>{name}</h2>
        <p class="innings-score">{doc.card.score[side]}</p>
      </header>
      <div class="scroll" tabIndex={0} role="region" aria-label={say.box(name)}>
        <table class="figures box-score">
          <caption class="vh">{say.box(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.player}</th>
              {columns.map(({ id, look }) => {
                const [short, long] = say.columns[id];
                return (
                  <th
                    key={id}
                    scope="col"
                    class={`num ${look}`}
                    aria-sort={id === chosen ? "descending" : undefined}
                  >
                    <button
                      type="button"
                      class="sort"
                      title={long}
                      onClick={() => choose(id === chosen ? undefined : id)}
                    >
                      <abbr title={long}>{short}</abbr>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sorted.map((line) => (
              <tr key={line.id} class={line.on ? "on-court" : undefined}>
                <th scope="row">
                  <PlayerLink id={line.id}>{line.name}</PlayerLink>
                  {line.out && <span class="who-how">{` ${say.out}`}</span>}
                </th>
                {columns.map(({ id, look, text }) => (
                  <td key={id} class={`num ${look}`}>
                    {text(line)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr class="total">
              <th scope="row">{say.total}</th>
              {columns.map(({ id, look, text, isSummed = true }) => (
                <td key={id} class={`num ${look}`}>
                  {isSummed && text(total)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="innings-line">
        {say.shares(
          percent(total.fgm, total.fga),
          percent(total.tpm, total.tpa),
          percent(total.ftm, total.fta),
        )}
        {counted && doc.card.court ? ` · ${say.dotted}` : ""}
      </p>
    </section>
  );
}
