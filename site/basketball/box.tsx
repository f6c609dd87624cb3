import { useState } from "preact/hooks";
import type { BasketballDocument } from "../../match/basketball/card.ts";
import type { SideId } from "../../match/ids.ts";
import { Badge } from "../frame/badge.tsx";
import { PlayerLink } from "../player-link.tsx";
import { type Line, linesOf, minutesText, percent, rebounds, signed } from "./figures.ts";

interface Column {
  readonly short: string;
  readonly long: string;
  readonly look: string;
  /** What the column is sorted by, the most first. */
  readonly worth: (row: Line) => number;
  readonly text: (row: Tallied) => string | number;
  /** What a side has in sum; nothing where a sum means nothing. */
  readonly isSummed?: false;
}

type Tallied = BasketballDocument["card"]["sides"]["a"] | Line;

const column = (
  [short, long, look = ""]: readonly [short: string, long: string, look?: string],
  worth: (row: Tallied) => number,
  text: (row: Tallied) => string | number = worth,
): Column => ({ short, long, look, worth, text });

const COLUMNS: readonly Column[] = [
  column(["PTS", "Points", "loud"], ({ points }) => points),
  column(["REB", "Rebounds"], rebounds),
  column(["AST", "Assists"], ({ assists }) => assists),
  column(["STL", "Steals", "roomy"], ({ steals }) => steals),
  column(["BLK", "Blocks", "roomy"], ({ blocks }) => blocks),
  column(["TO", "Turnovers", "roomy"], ({ turnovers }) => turnovers),
  column(["PF", "Personal fouls"], ({ fouls }) => fouls),
  column(
    ["FG", "Field goals made and tried", "wide-num"],
    ({ fgm }) => fgm,
    ({ fgm, fga }) => `${fgm}/${fga}`,
  ),
  column(
    ["3P", "Threes made and tried", "wide-num roomy"],
    ({ tpm }) => tpm,
    ({ tpm, tpa }) => `${tpm}/${tpa}`,
  ),
  column(
    ["FT", "Free throws made and tried", "wide-num roomy"],
    ({ ftm }) => ftm,
    ({ ftm, fta }) => `${ftm}/${fta}`,
  ),
];

/** Only where somebody counts who is on the court. */
const MINUTES: Column = {
  short: "MIN",
  long: "Minutes",
  look: "wide-num",
  worth: ({ played = 0 }) => played,
  text: (row) => ("played" in row ? minutesText(row.played ?? 0) : ""),
  isSummed: false,
};
const MARGIN: Column = {
  short: "+/−",
  long: "Points scored less points conceded while on the court",
  look: "roomy",
  worth: ({ margin = 0 }) => margin,
  text: (row) => ("margin" in row ? signed(row.margin ?? 0) : ""),
  isSummed: false,
};

/** A side's box score: most minutes first, or by the column that a reader chooses. */
export function BoxScore({ doc, side }: { doc: BasketballDocument; side: SideId }) {
  const id = `box-${side}`;
  const { name } = doc.sides[side];
  const lines = linesOf(doc, side);
  const counted = lines.some(({ played }) => played !== undefined);
  const columns = counted ? [MINUTES, ...COLUMNS, MARGIN] : COLUMNS;
  const [chosen, choose] = useState<string>();
  const by = columns.find(({ short }) => short === chosen);
  const sorted = by ? lines.toSorted((one, other) => by.worth(other) - by.worth(one)) : lines;
  const total = doc.card.sides[side];
  return (
    <section class="panel-card innings" aria-labelledby={id}>
      <header class="innings-head">
        <Badge side={doc.sides[side]} of={side} />
        <h2 id={id}>{name}</h2>
        <p class="innings-score">{doc.card.score[side]}</p>
      </header>
      <div class="scroll" tabIndex={0} role="region" aria-label={`Box score: ${name}`}>
        <table class="figures box-score">
          <caption class="vh">{`Box score: ${name}`}</caption>
          <thead>
            <tr>
              <th scope="col">Player</th>
              {columns.map(({ short, long, look }) => (
                <th
                  key={short}
                  scope="col"
                  class={`num ${look}`}
                  aria-sort={short === chosen ? "descending" : undefined}
                >
                  <button
                    type="button"
                    class="sort"
                    title={long}
                    onClick={() => choose(short === chosen ? undefined : short)}
                  >
                    <abbr title={long}>{short}</abbr>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((line) => (
              <tr key={line.id} class={line.on ? "on-court" : undefined}>
                <th scope="row">
                  <PlayerLink id={line.id}>{line.name}</PlayerLink>
                  {line.out && <span class="who-how"> out</span>}
                </th>
                {columns.map(({ short, look, text }) => (
                  <td key={short} class={`num ${look}`}>
                    {text(line)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr class="total">
              <th scope="row">Total</th>
              {columns.map(({ short, look, text, isSummed = true }) => (
                <td key={short} class={`num ${look}`}>
                  {isSummed && text(total)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="innings-line">
        {`Field goals ${percent(total.fgm, total.fga)}, threes ${percent(total.tpm, total.tpa)}, free throws ${percent(total.ftm, total.fta)}`}
        {counted && doc.card.court ? " · on the court: marked with a dot" : ""}
      </p>
    </section>
  );
}
