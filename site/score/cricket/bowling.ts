/** Who can be picked to bowl. Pure. */
import type { CricketDocument, Innings } from "../../../match/cricket/card.ts";
import { hasBowledOut, hasBowledSpell } from "../../../match/cricket/quota.ts";
import type { PlayerId } from "../../../match/ids.ts";
import { nameOf } from "../../people.ts";
import type { ScoreWords } from "../i18n/en.ts";
import type { Option } from "../sheet.tsx";
import { candidates } from "./play.ts";

type Barred = "bowledOut" | "bowledLast";

/** Why somebody may not bowl the next ball (ICC 13.9, Laws 17.6 and 17.8); undefined if he may. */
function barTo(innings: Innings, id: PlayerId, { card }: CricketDocument): Barred | undefined {
  if (hasBowledOut(innings, id, card.format)) return "bowledOut";
  return hasBowledSpell(innings, id, card.format) ? "bowledLast" : undefined;
}

/** The bowlers with what they have bowled, the likeliest first; those who may not go on last, with the reason. */
export function bowlersToPick(
  doc: CricketDocument,
  innings: Innings,
  say: ScoreWords["cricket"],
): readonly Option<PlayerId>[] {
  const options = candidates(doc, "bowler", innings, {}).map((value) => {
    const row = innings.bowlers[value];
    const bar = barTo(innings, value, doc);
    const note = bar ? say[bar] : row && say.bowledBefore(row.oversText, row.runs, row.wickets);
    return { value, label: nameOf(doc, value), note, barred: bar !== undefined };
  });
  return options.toSorted((x, y) => Number(x.barred) - Number(y.barred));
}
