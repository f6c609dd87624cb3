/** What the panels of a tennis match say, in Arabic. */
import { isolated } from "../../i18n/isolated.ts";
import type { TennisWords } from "./en.ts";

/** Words, not figures: a word and a figure would change places in a drawing, which runs from the left. */
const ORDINALS = ["الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة"] as const;
const nth = (ordinal: number): string => ORDINALS[ordinal - 1] ?? isolated(String(ordinal));

export const ar: TennisWords = {
  set: ({ ordinal, matchTieBreak }) =>
    matchTieBreak ? "شوط كسر التعادل الحاسم" : `المجموعة ${nth(ordinal)}`,
  setShort: nth,
  score: "النتيجة",
  scoreBySets: "النتيجة حسب المجموعات",
  match: "المباراة",
  lead: "فارق النقاط",
  leadSays: (points) =>
    `فارق النقاط بين الطرفين بعد كل نقطة، وعدد النقاط الملعوبة: ${isolated(points)}. الدوائر هي كسر الإرسال.`,
  breakOfServe: "كسر الإرسال",
  games: "النقاط في كل شوط",
  gamesSays: "النقاط الملعوبة في كل شوط بحسب صاحب الإرسال. العلامات هي كسر الإرسال.",
  gamesUnit: "الأشواط، والعلامات كسر الإرسال",
  game: "شوط",
  served: "الإرسال",
  points: "النقاط",
  won: "الفائز",
  broken: "كسر",
  serving: (name) => `الإرسال: ${isolated(name)}`,
  toServe: "على الإرسال",
  firstInTieBreak: "يبدأ الإرسال في شوط كسر التعادل",
  inPlay: "جارٍ",
  pointByPoint: "نقطة بنقطة",
  figuresOfSet: "إحصاءات المجموعة",
  pointTo: (name) => `لصالح ${isolated(name)}`,
};
