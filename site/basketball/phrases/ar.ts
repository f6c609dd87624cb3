/** What a basketball game says of itself, in Arabic. */
import type { PeriodKind } from "../../../match/basketball/periods.ts";
import type { BasketballPhrase } from "../../../match/basketball/sayings.ts";
import { facing, isolated } from "../../i18n/isolated.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { Phrasebook } from "../../say/phrasebook.ts";

const plural = pluralIn("ar");
const points = (count: number): string =>
  plural(count, {
    zero: "# نقطة",
    one: "نقطة واحدة",
    two: "نقطتين",
    few: "# نقاط",
    many: "# نقطة",
    other: "# نقطة",
  });

const ORDINALS = ["الأول", "الثاني", "الثالث", "الرابع"] as const;

function period({ kind, ordinal }: PeriodKind): string {
  const nth = ORDINALS[ordinal - 1] ?? isolated(String(ordinal));
  if (kind === "overtime") return ordinal === 1 ? "الوقت الإضافي" : `الوقت الإضافي ${nth}`;
  return `${kind === "quarter" ? "الربع" : "الشوط"} ${nth}`;
}

const after = (overtimes: number): string => {
  if (overtimes === 0) return "";
  return overtimes === 1 ? " بعد الوقت الإضافي" : ` بعد ${isolated(String(overtimes))} أوقات إضافية`;
};

export const ar: Phrasebook<BasketballPhrase> = {
  phrases: {
    won: ({ who, by, overtimes }) =>
      `فاز ${isolated(who)}${by === undefined ? "" : ` بفارق ${points(by)}`}${after(overtimes)}`,
    tied: () => "انتهت المباراة بالتعادل",
    lead: ({ who, by }) => `${isolated(who)} متقدم بفارق ${points(by)}`,
    level: ({ points: each }) => `تعادل ${facing(each, each)}`,
    bonus: () => "بونص",
    clock: ({ left, ...kind }) => `${period(kind)} ${isolated(left)}`,
    period,
    "end of period": (kind) => `نهاية ${period(kind)}`,
    "level after": (kind) => `تعادل بعد ${period(kind)}`,
    "before tip-off": () => "قبل رمية البداية",
    "half-time": () => "بين الشوطين",
    "full time": () => "نهاية المباراة",
  },
};
