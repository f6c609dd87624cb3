/**
 * What the panels of a basketball game say, in Arabic. The terms are those of the federations: متابعات are rebounds,
 * تمريرات حاسمة assists, صدات blocks, رميات ميدانية field goals.
 */
import type { PeriodKind } from "../../../match/basketball/periods.ts";
import { isolated } from "../../i18n/isolated.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { BasketballPanelWords } from "./en.ts";

const plural = pluralIn("ar");

/** Counts a feminine noun: none, one, two, some of them, and many, which takes the singular. */
const counted =
  (zero: string, one: string, two: string, few: string, many: string) =>
  (count: number): string =>
    plural(count, { zero, one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${many}` });

const periods = counted("لا فترات", "فترة واحدة", "فترتان", "فترات", "فترة");
const minutesOf = counted("بلا وقت", "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة");
const times = counted("", "مرة واحدة", "مرتين", "مرات", "مرة");

/** Of the masculine words that name periods. */
const ORDINALS = ["الأول", "الثاني", "الثالث", "الرابع"] as const;
const nth = (ordinal: number): string => ORDINALS[ordinal - 1] ?? String(ordinal);

function periodName({ kind, ordinal }: PeriodKind): string {
  if (kind === "overtime") return ordinal === 1 ? "الوقت الإضافي" : `الوقت الإضافي ${nth(ordinal)}`;
  return `${kind === "quarter" ? "الربع" : "الشوط"} ${nth(ordinal)}`;
}

export const ar: BasketballPanelWords = {
  period: ({ kind, ordinal }) => {
    if (kind === "overtime") return ordinal === 1 ? "إضافي" : `إضافي ${ordinal}`;
    return nth(ordinal);
  },
  side: "الفريق",
  player: "اللاعب",
  total: "المجموع",
  comma: "، ",

  onCourt: "في الملعب",
  soFar: "المباراة حتى الآن",
  teamFouls: (period) => `أخطاء الفريق: ${periodName(period)}`,
  fouls: (count) => `الأخطاء ${count}`,
  timeouts: (left) => `الأوقات المستقطعة ${left}`,
  bonus: "بونص",
  byPeriod: "النقاط حسب الفترات",

  inShort: "المباراة باختصار",
  flow: (leads, ties) =>
    `${leads === 0 ? "لم يتبدل المتقدم" : `تبدل المتقدم ${times(leads)}`}، ${plural(ties, {
      zero: "دون تعادل",
      one: "وتعادل واحد",
      two: "وتعادلان",
      few: "و# تعادلات",
      many: "و# تعادلًا",
      other: "و# تعادل",
    })}`,
  deeds: {
    points: counted("بلا نقاط", "نقطة واحدة", "نقطتان", "نقاط", "نقطة"),
    rebounds: counted("بلا متابعات", "متابعة واحدة", "متابعتان", "متابعات", "متابعة"),
    assists: counted("بلا تمريرات حاسمة", "تمريرة حاسمة", "تمريرتان حاسمتان", "تمريرات حاسمة", "تمريرة حاسمة"),
    steals: counted("بلا سرقات", "سرقة واحدة", "سرقتان", "سرقات", "سرقة"),
    blocks: counted("بلا صدات", "صدة واحدة", "صدتان", "صدات", "صدة"),
  },

  box: (side) => `إحصاءات اللاعبين: ${isolated(side)}`,
  columns: {
    minutes: ["دقائق", "الدقائق"],
    points: ["نقاط", "النقاط"],
    rebounds: ["متابعة", "المتابعات"],
    assists: ["حاسمة", "التمريرات الحاسمة"],
    steals: ["سرقة", "السرقات"],
    blocks: ["صدة", "الصدات"],
    turnovers: ["فقد", "الكرات المفقودة"],
    fouls: ["أخطاء", "الأخطاء الشخصية"],
    fieldGoals: ["ميدانية", "الرميات الميدانية: الناجحة والمحاولات"],
    threes: ["ثلاثية", "الرميات الثلاثية: الناجحة والمحاولات"],
    freeThrows: ["حرة", "الرميات الحرة: الناجحة والمحاولات"],
    margin: ["+/−", "النقاط المسجلة ناقص المستقبلة واللاعب في الملعب"],
  },
  out: "مستبعد",
  shares: (fieldGoals, threes, freeThrows) =>
    `الرميات الميدانية ${isolated(fieldGoals)}، الثلاثية ${isolated(threes)}، الحرة ${isolated(freeThrows)}`,
  dotted: "النقطة علامة من هو في الملعب",

  score: "النتيجة",
  scoreSays: (a, b) => `النقاط على مدار المباراة. ${isolated(a)}، ${isolated(b)}.`,
  lead: "فارق النقاط",
  leadSays: (a, b) => `فارق النقاط على مدار المباراة. أكبر فارق: ${isolated(a)}، ${isolated(b)}.`,
  minute: "الدقيقة",
  shots: "الرميات",
  shotsNote: "● ناجحة · × ضائعة",
  shotsSays: (a, b) => `الرميات الميدانية حسب المكان. ${a}، ${b}.`,
  madeOf: (side, made, tried) => `${isolated(side)} ${made} من ${tried}`,
  from: "المكان",
  zones: { near: "تحت السلة", two: "بقية الثنائيات", three: "الثلاثيات" },

  rules: "القواعد",
  periods: "الفترات",
  periodsOf: (count, minutes) => `${periods(count)}، مدة كل منها ${minutesOf(minutes)}`,
  biggestLead: (side) => `أكبر فارق، ${isolated(side)}`,
  longestRun: (side) => `أطول سلسلة نقاط، ${isolated(side)}`,
};
