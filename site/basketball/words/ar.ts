/** What the first sight of a basketball game says, in Arabic. */
import type { PeriodKind } from "../../../match/basketball/periods.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { BasketballWords } from "./en.ts";

const plural = pluralIn("ar");

const ORDINALS = ["الأول", "الثاني", "الثالث", "الرابع"] as const;

function period({ kind, ordinal }: PeriodKind): string {
  const nth = ORDINALS[ordinal - 1] ?? String(ordinal);
  if (kind === "overtime") return ordinal === 1 ? "الوقت الإضافي" : `الوقت الإضافي ${nth}`;
  return `${kind === "quarter" ? "الربع" : "الشوط"} ${nth}`;
}

export const ar: BasketballWords = {
  card: "الإحصاءات",
  active: "الكرة بحوزته",
  period,
  short: period,
  run: "سلسلة نقاط",
  flow: (leads, ties) =>
    `${plural(leads, {
      zero: "لم يتبدل المتقدم",
      one: "تبدل المتقدم مرة واحدة",
      two: "تبدل المتقدم مرتين",
      few: "تبدل المتقدم # مرات",
      many: "تبدل المتقدم # مرة",
      other: "تبدل المتقدم # مرة",
    })}، ${plural(ties, {
      zero: "دون تعادل",
      one: "وتعادل واحد",
      two: "وتعادلان",
      few: "و# تعادلات",
      many: "و# تعادلًا",
      other: "و# تعادل",
    })}`,
};
