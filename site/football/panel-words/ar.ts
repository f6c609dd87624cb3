/** What the panels of a football match say, in Arabic. */
import { isolated, unbroken } from "../../i18n/isolated.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { FootballPanelWords } from "./en.ts";

const plural = pluralIn("ar");
const minutes = (count: number): string =>
  plural(count, {
    zero: "لا دقائق",
    one: "دقيقة واحدة",
    two: "دقيقتان",
    few: "# دقائق",
    many: "# دقيقة",
    other: "# دقيقة",
  });

/** Positions as feeds name them. */
const POSITIONS: Readonly<Record<string, string>> = {
  Goalkeeper: "حارس مرمى",
  Defender: "مدافع",
  Midfielder: "لاعب وسط",
  Forward: "مهاجم",
};

export const ar: FootballPanelWords = {
  total: (name, figure) => `${isolated(name)} ${isolated(figure)}`,
  list: (parts) => parts.join("، "),

  soFar: "مجريات المباراة",
  keyMoments: "اللحظات المهمة",
  noMoments: "لا أهداف ولا بطاقات ولا تبديلات بعد.",
  marks: { goal: "هدف", off: "هدف", yellow: "", red: "", sub: "⇄" },
  moments: { goal: "", off: "", yellow: "بطاقة صفراء، ", red: "بطاقة حمراء، ", sub: "تبديل، " },
  hows: { penalty: "ركلة جزاء", "free kick": "ركلة حرة", "own goal": "هدف عكسي" },
  assists: (name) => `صناعة ${isolated(unbroken(name))}`,
  noGoal: {
    offside: "ملغى بداعي التسلل",
    handball: "ملغى بداعي لمسة يد",
    foul: "ملغى بداعي الخطأ",
    "ball out of play": "ملغى لخروج الكرة",
    other: "ملغى",
  },
  secondYellow: "صفراء ثانية",
  replaces: (name) => `بدلًا من ${isolated(unbroken(name))}`,

  statisticsTitle: "الإحصائيات",
  statistic: "الإحصائية",
  statistics: {
    possession: "الاستحواذ، %",
    xg: "الأهداف المتوقعة (xG)",
    shots: "التسديدات",
    onTarget: "على المرمى",
    corners: "الركنيات",
    fouls: "الأخطاء",
    offsides: "حالات التسلل",
    yellowCards: "البطاقات الصفراء",
    redCards: "البطاقات الحمراء",
  },

  penalties: "ركلات الترجيح",
  kicks: { scored: "سُجّلت", saved: "صُدّت", missed: "ضاعت" },
  kick: (name, outcome) => `${isolated(name)} ${outcome}`,

  goal: "هدف",
  momentum: "الزخم",
  momentumSays: (ahead) => `من كان يضغط ومتى، بحسب التسديدات والركنيات. ${ahead}.`,
  minutesAhead: (name, count) => `${isolated(name)}: ${minutes(count)} من التفوق`,
  minutes: "الدقائق",
  // The head of a column of figures, which runs from the left.
  shotsOf: (side) => isolated(`تسديدات ${isolated(side)}`),
  cornersOf: (side) => isolated(`ركنيات ${isolated(side)}`),

  expectedGoals: "الأهداف المتوقعة",
  shotsAdded: "مجموع التسديدات",
  expectedGoalsSay: (totals) => `الأهداف المتوقعة دقيقة بدقيقة. ${totals}.`,
  shotsAddedSay: (totals) => `التسديدات دقيقة بدقيقة. ${totals}.`,
  shotsByTime: "التسديدات كل 15 دقيقة",
  shotsByTimeSay: (totals) => `التسديدات في كل ربع ساعة. النقاط هي الأهداف. ${totals}.`,
  shotMap: "خريطة التسديدات",
  shotMapKey: "● هدف · ○ على المرمى · الحجم هو فرصة التسجيل",
  shotMapSays: (totals) => `من أين جاءت التسديدات. ${totals}.`,

  minute: "الدقيقة",
  side: "الفريق",
  player: "اللاعب",
  outcome: "النتيجة",
  outcomes: { goal: "هدف", saved: "تصدٍّ", blocked: "صُدّت", wide: "خارج المرمى", woodwork: "القائم" },
  metresOut: "الأمتار",
  xg: "xG",

  onPitch: "التشكيلتان على الملعب",
  noLineUp: "لم تُعلن التشكيلة بعد.",
  substitutes: "البدلاء",
  captain: "القائد",
  captainMark: "(ق)",
  position: (name) => POSITIONS[name] ?? name,
  deeds: {
    goal: "هدف",
    own: "هدف عكسي",
    yellow: "بطاقة صفراء",
    red: "طرد",
    on: "دخل",
    away: "خرج",
  },
  signs: { goal: "هدف", own: "عكسي", yellow: "", red: "", on: "▲", away: "▼" },
  goalOnPitch: "هـ",

  format: "نظام المباراة",
  lasts: minutes,
  extraTime: (count) => `وقت إضافي ${minutes(count)}`,
  thenPenalties: "ركلات ترجيح",
  substitutions: "التبديلات",
  aSide: (count) => `${count} لكل فريق`,
  atMoments: (count) =>
    plural(count, {
      zero: "دون توقفات",
      one: "في توقف واحد",
      two: "في توقفين",
      few: "في # توقفات",
      many: "في # توقفًا",
      other: "في # توقف",
    }),
  firstLeg: "مباراة الذهاب",
  firstLegScore: (home, score, guest) => `${isolated(home)} ${score} ${isolated(guest)}`,
  awayGoals: "تُحتسب الأهداف خارج الأرض",
  halfTime: "نهاية الشوط الأول",
  formations: "خطة اللعب",
};
