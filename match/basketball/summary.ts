/** A period in a few lines, when it has ended. */
import type { Entry } from "../head.ts";
import { SIDES, type SideId } from "../ids.ts";
import type { BasketballDocument } from "./card.ts";
import { surname } from "./names.ts";
import { lastPeriod, periodName } from "./periods.ts";

export function periodSummary(doc: BasketballDocument): NonNullable<Entry["summary"]> {
  const { card, sides } = doc;
  const last = lastPeriod(card);
  const number = last?.number ?? 1;
  const title = `End of the ${periodName(card.format, number)}`;
  return {
    title,
    items: [
      `${sides.a.short} ${card.score.a}, ${sides.b.short} ${card.score.b}`,
      ...(last && number > 1 ? [`This period ${last.a}-${last.b}`] : []),
      ...SIDES.flatMap((side) => best(doc, side)),
      ...SIDES.map((side) => shooting(doc, side)),
    ],
  };
}

function best({ card, players, sides }: BasketballDocument, side: SideId): readonly string[] {
  const rows = Object.entries(card.players).filter(([, row]) => row.side === side && row.points > 0);
  const most = Math.max(...rows.map(([, { points }]) => points));
  const names = rows.filter(([, { points }]) => points === most).map(([id]) => surname(players, id));
  return names.length > 0 ? [`${sides[side].short}: ${names.join(" and ")} ${most}`] : [];
}

function shooting({ card, sides }: BasketballDocument, side: SideId): string {
  const { fgm, fga, tpm, tpa, ftm, fta } = card.sides[side];
  return `${sides[side].short} shooting ${fgm}/${fga}, threes ${tpm}/${tpa}, free throws ${ftm}/${fta}`;
}
