/** What the matches of all sports say of themselves, in Arabic. */
import { isolated } from "../../i18n/isolated.ts";
import type { CommonBook } from "../phrasebook.ts";

export const ar: CommonBook = {
  phrases: {
    versus: ({ a, b }) => `${isolated(a)} ضد ${isolated(b)}`,
    abandoned: () => "أُلغيت المباراة",
    "no result": () => "بلا نتيجة",
    result: () => "النتيجة",
    starting: () => "على وشك البدء",
  },
  mark: "\u200f",
  comma: "، ",
  phases: { upcoming: "لم تبدأ", finished: "النتيجة", abandoned: "أُلغيت" },
  pauses: {
    rain: "توقف بسبب المطر",
    "bad-light": "إضاءة غير كافية",
    lunch: "استراحة الغداء",
    tea: "استراحة الشاي",
    drinks: "استراحة الشرب",
    stumps: "نهاية اليوم",
    interval: "استراحة",
    "half-time": "بين الشوطين",
    timeout: "وقت مستقطع",
    review: "مراجعة",
    injury: "توقف للإصابة",
    other: "اللعب متوقف",
  },
};
