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
  setHead: "المجموعة",
  matchTieBreakShort: "حاسم",
  gamePointsShort: "النقاط",
  gamePoints: "النقاط في الشوط",
  length: "المدة",
  score: "النتيجة",
  scoreBySets: "النتيجة حسب المجموعات",
  match: "المباراة",
  onCourt: "في الملعب",
  nowServing: (name) => `الإرسال: ${isolated(name)}`,
  onServe: "على الإرسال",
  lastGame: "الشوط الأخير",
  tieBreak: "شوط كسر التعادل",
  thisGame: "الشوط الحالي",
  newestFirst: "، من الأحدث إلى الأقدم",
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

  figuresTitle: "الإحصاءات",
  figuresOf: (title) => `الإحصاءات: ${title}`,
  figures: {
    aces: "إرسالات ساحقة",
    doubleFaults: "أخطاء مزدوجة",
    firstIn: "الإرسال الأول الصحيح",
    firstWon: "المكسوبة على الإرسال الأول",
    secondWon: "المكسوبة على الإرسال الثاني",
    serveWon: "النقاط المكسوبة على الإرسال",
    returnWon: "النقاط المكسوبة على الاستقبال",
    breaks: "نقاط كسر الإرسال المكسوبة",
    held: "أشواط الإرسال المكسوبة",
    winners: "ضربات رابحة",
    unforced: "أخطاء سهلة",
    points: "النقاط المكسوبة",
  },

  toss: "القرعة",
  format: "النظام",
  draw: { singles: "فردي", doubles: "زوجي" },
  bestOf: { 1: "مجموعة واحدة", 3: "الأفضل في ثلاث مجموعات", 5: "الأفضل في خمس مجموعات" },
  setsTo: (games) => (games === 2 ? "المجموعة من شوطين" : `المجموعة من ${games} أشواط`),
  decidingPoint: "نقطة حاسمة عند التعادل",
  finalSet: {
    advantage: "المجموعة الأخيرة بلا شوط كسر تعادل",
    "tie-break at 12-12": `شوط كسر التعادل عند ${isolated("12-12")} في المجموعة الأخيرة`,
    "tie-break to 10": "شوط كسر التعادل إلى 10 نقاط في المجموعة الأخيرة",
    "match tie-break": "شوط كسر تعادل حاسم إلى 10 نقاط بدل المجموعة الأخيرة",
  },
};
