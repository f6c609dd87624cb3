/** What the first sight of a tennis match says, in Arabic. */
import { isolated } from "../../i18n/isolated.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { TennisViewWords } from "./en.ts";

const plural = pluralIn("ar");

const ORDINALS = ["الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة"] as const;
const CHANCES = { break: "كسر الإرسال", set: "حسم المجموعة", match: "حسم المباراة" } as const;
const CHOICES = { serve: "الإرسال", receive: "الاستقبال", end: "جهة الملعب" } as const;

export const ar: TennisViewWords = {
  card: "المجموعات",
  active: "على الإرسال",
  set: ({ ordinal, matchTieBreak }) =>
    matchTieBreak ? "شوط كسر التعادل الحاسم" : `المجموعة ${ORDINALS[ordinal - 1] ?? ordinal}`,
  chance: ({ for: wins, points }) =>
    `${plural(points, {
      zero: "نقطة",
      one: "نقطة",
      two: "نقطتا",
      few: "# نقاط",
      many: "# نقطة",
      other: "# نقطة",
    })} ${CHANCES[wins]}`,
  toss: ({ who, chose }) => `فاز ${isolated(who)} بالقرعة واختار ${CHOICES[chose]}`,
  aces: "إرسالات ساحقة",
  breaks: "كسر الإرسال",
  points: "النقاط",
};
