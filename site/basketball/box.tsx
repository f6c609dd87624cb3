import { FiguresHead } from "../figures-head.tsx";
import type { BasketballDocument } from "../../match/basketball/card.ts";
import { periodShort } from "../../match/basketball/periods.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { Changing } from "../changing.tsx";
import { Badge } from "../frame/badge.tsx";
import { linesOf, minutesText, percent, periodsOf, rebounds, signed } from "./figures.ts";
import { PlayerLink } from "../player-link.tsx";

interface Props {
  doc: BasketballDocument;
}

/** Points by period. */
export function LineScore({ doc }: Props) {
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

const COLUMNS = [
  ["PTS", "Points", "loud"],
  ["REB", "Rebounds", ""],
  ["AST", "Assists", ""],
  ["STL", "Steals", "roomy"],
  ["BLK", "Blocks", "roomy"],
  ["TO", "Turnovers", "roomy"],
  ["PF", "Personal fouls", ""],
  ["FG", "Field goals made and tried", "wide-num"],
  ["3P", "Threes made and tried", "wide-num roomy"],
  ["FT", "Free throws made and tried", "wide-num roomy"],
] as const;

/** A side's box score. */
export function BoxScore({ doc, side }: Props & { side: SideId }) {
  const id = `box-${side}`;
  const lines = linesOf(doc, side);
  const counted = lines.some(({ played }) => played !== undefined);
  const total = doc.card.sides[side];
  return (
    <section class="panel-card innings" aria-labelledby={id}>
      <header class="innings-head">
        <Badge side={doc.sides[side]} of={side} />
        <h2 id={id}>{doc.sides[side].name}</h2>
        <p class="innings-score">{doc.card.score[side]}</p>
      </header>
      <div class="scroll" tabIndex={0} role="region" aria-label={`Box score: ${doc.sides[side].name}`}>
        <table class="figures box-score">
          <caption class="vh">{`Box score: ${doc.sides[side].name}`}</caption>
          <thead>
            <tr>
              <th scope="col">Player</th>
              {counted && <FiguresHead short="MIN" title="Minutes" also="wide-num" />}
              {COLUMNS.map(([short, long, look]) => (
                <th key={short} scope="col" class={`num ${look}`}>
                  <abbr title={long}>{short}</abbr>
                </th>
              ))}
              {counted && (
                <FiguresHead
                  short="+/−"
                  title="Points scored less points conceded while on the court"
                  also="roomy"
                />
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id} class={line.on ? "on-court" : undefined}>
                <th scope="row">
                  <PlayerLink id={line.id}>{line.name}</PlayerLink>
                  {line.out && <span class="who-how"> out</span>}
                </th>
                {counted && <td class="num wide-num">{minutesText(line.played ?? 0)}</td>}
                {cells(line).map((value, at) => (
                  <td key={COLUMNS[at]?.[0]} class={`num ${COLUMNS[at]?.[2] ?? ""}`}>
                    {value}
                  </td>
                ))}
                {counted && <td class="num roomy">{signed(line.margin ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr class="total">
              <th scope="row">Total</th>
              {counted && <td class="num wide-num" />}
              {cells(total).map((value, at) => (
                <td key={COLUMNS[at]?.[0]} class={`num ${COLUMNS[at]?.[2] ?? ""}`}>
                  {value}
                </td>
              ))}
              {counted && <td class="num roomy" />}
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

type Tallied = BasketballDocument["card"]["sides"]["a"] | ReturnType<typeof linesOf>[number];

const cells = (row: Tallied): readonly (string | number)[] => [
  row.points,
  rebounds(row),
  row.assists,
  row.steals,
  row.blocks,
  row.turnovers,
  row.fouls,
  `${row.fgm}/${row.fga}`,
  `${row.tpm}/${row.tpa}`,
  `${row.ftm}/${row.fta}`,
];
