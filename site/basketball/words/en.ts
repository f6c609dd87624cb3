/** What the first sight of a basketball game says, in English. */
import type { PeriodKind } from "../../../match/basketball/periods.ts";
import { pluralIn } from "../../i18n/plural.ts";

const plural = pluralIn("en");

const ORDINALS = ["1st", "2nd", "3rd"] as const;
const nth = (ordinal: number): string => ORDINALS[ordinal - 1] ?? `${ordinal}th`;

export const en = {
  card: "Box score",
  active: "in possession",
  /** At the beginning of a line. */
  period: ({ kind, ordinal }: PeriodKind) =>
    kind === "overtime" && ordinal === 1 ? "Overtime" : `${nth(ordinal)} ${kind}`,
  /** Beside the clock. */
  short: ({ kind, ordinal }: PeriodKind) => {
    if (kind === "overtime") return ordinal === 1 ? "OT" : `${ordinal}OT`;
    return `${kind === "quarter" ? "Q" : "H"}${ordinal}`;
  },
  /** Points in a row. */
  run: "Run",
  flow: (leads: number, ties: number) =>
    `${plural(leads, { one: "# lead change", other: "# lead changes" })}, level ${plural(ties, { one: "# time", other: "# times" })}`,
};

export type BasketballWords = typeof en;
