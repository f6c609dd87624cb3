/**
 * What the panels of a cricket match say, in Arabic. Its terms: ركضة (run), كرة (ball), أوفر (over), جولة (innings),
 * ويكيت (wicket), ضارب (batter), رامٍ (bowler), إمساك (caught), شراكة (partnership); loans where Arabic has no word of
 * its own. Names and figures are isolated: nearly all of them run from the left.
 */
import { isolated } from "../../i18n/isolated.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { OverKind } from "../figures.ts";
import type { CricketPanelWords, HowOut } from "./en.ts";

const plural = pluralIn("ar");

const RUNS = {
  zero: "بلا ركضات",
  one: "ركضة واحدة",
  two: "ركضتان",
  few: "# ركضات",
  many: "# ركضة",
  other: "# ركضة",
};
const WICKETS = {
  zero: "بلا ويكيت",
  one: "ويكيت واحد",
  two: "ويكيتان",
  few: "# ويكيتات",
  many: "# ويكيت",
  other: "# ويكيت",
};
const OVERS = {
  over: {
    zero: "بلا أوفرات",
    one: "أوفر واحد",
    two: "أوفران",
    few: "# أوفرات",
    many: "# أوفر",
    other: "# أوفر",
  },
  set: {
    zero: "بلا مجموعات",
    one: "مجموعة واحدة",
    two: "مجموعتان",
    few: "# مجموعات",
    many: "# مجموعة",
    other: "# مجموعة",
  },
};
const BALLS = {
  zero: "بلا كرات",
  one: "كرة واحدة",
  two: "كرتان",
  few: "# كرات",
  many: "# كرة",
  other: "# كرة",
};
const ONE = { over: "أوفر", set: "مجموعة" };

/** "19.4" stays cricket's notation: it is no decimal. */
const overs = (kind: OverKind, count: string): string =>
  count.includes(".") ? `${isolated(count)} ${ONE[kind]}` : plural(Number(count), OVERS[kind]);

const list = (parts: readonly string[]): string => parts.map(isolated).join("، ");
const by = (bowler: string): string => (bowler === "" ? "" : `، رمي ${isolated(bowler)}`);
const named = (name: string): string => (name === "" ? "" : ` ${isolated(name)}`);

function dismissal({ kind, bowler, hands }: HowOut): string {
  switch (kind) {
    case "bowled":
      return `إصابة القوائم${by(bowler)}`;
    case "caught":
      return `إمساك${named(hands)}${by(bowler)}`;
    case "caught and bowled":
      return `إمساك الرامي${named(bowler)}`;
    case "lbw":
      return `الساق أمام القوائم${by(bowler)}`;
    case "stumped":
      return `ستامب${named(hands)}${by(bowler)}`;
    case "hit wicket":
      return `أصاب قوائمه${by(bowler)}`;
    case "run out":
      return `رن آوت${hands === "" ? "" : ` (${isolated(hands)})`}`;
    case "hit the ball twice":
      return "ضرب الكرة مرتين";
    case "obstructing the field":
      return "عرقلة";
    case "handled the ball":
      return "لمس الكرة بيده";
    case "timed out":
      return "تأخر في الدخول";
    case "retired out":
      return "غادر خارجًا";
  }
}

export const ar: CricketPanelWords = {
  list,

  crease: "في الملعب الآن",
  battingNow: "الضاربان الآن",
  bowlingNow: "الرامي الآن",
  batter: "الضارب",
  bowler: "الرامي",
  newBatter: "ضارب جديد قادم",
  onStrike: "يواجه الكرة",
  lastWicket: "آخر ويكيت:",
  lastBalls: "آخر الكرات",
  newestFirst: "، الأحدث أولًا",

  heads: {
    runs: { short: "رك", title: "الركضات" },
    ballsFaced: { short: "كرة", title: "الكرات المستقبلة" },
    fours: { short: "4", title: "الرباعيات" },
    sixes: { short: "6", title: "السداسيات" },
    strikeRate: { short: "معدل", title: "معدل الضرب: ركضات لكل مئة كرة" },
    bowled: {
      over: { short: "أوفر", title: "الأوفرات" },
      set: { short: "مج", title: "مجموعات من خمس كرات" },
    },
    maidens: { short: "مد", title: "أوفرات بلا ركضات" },
    conceded: { short: "رك", title: "الركضات الممنوحة" },
    wickets: { short: "وك", title: "الويكيت" },
    economy: {
      over: { short: "اقتصاد", title: "الاقتصاد: ركضات لكل أوفر" },
      set: { short: "اقتصاد", title: "الاقتصاد: ركضات لكل مجموعة" },
    },
    wides: { short: "وايد", title: "كرات وايد" },
    noballs: { short: "نو", title: "كرات نو بول" },
    wicket: { short: "وك", title: "رقم الويكيت" },
    balls: { short: "كرة", title: "الكرات" },
  },

  innings: "الجولات",
  superOver: "سوبر أوفر",
  batting: "الضرب",
  battingOf: (innings) => `الضرب: ${isolated(innings)}`,
  bowling: "الرمي",
  bowlingTo: (innings) => `الرمي ضد ${isolated(innings)}`,
  states: {
    batting: "لم يخرج",
    out: "خرج",
    absent: "غائب",
    "retired hurt": "غادر مصابًا",
    "retired not out": "غادر دون خروج",
  },
  dismissal,
  substitute: (name) => `${isolated(name)} (بديل)`,
  extras: "إضافية",
  extrasKinds: { byes: "باي", legbyes: "ليغ باي", wides: "وايد", noballs: "نو بول", penalty: "جزاء" },
  total: "المجموع",
  allOut: "خرج الجميع",
  wickets: (count) => plural(count, WICKETS),
  overs,
  rate: (kind, runs) => `${isolated(runs)} لكل ${ONE[kind]}`,
  declared: "أُعلن إنهاؤها",
  forfeited: "تنازل عنها",
  yetToBat: "لم يضربوا بعد",
  didNotBat: "لم يضربوا",
  falls: "سقوط الويكيت",
  atOver: (over) => `الأوفر ${isolated(over)}`,

  partnerships: "الشراكات",
  partnershipsOf: (innings) => `الشراكات: ${isolated(innings)}`,
  partnershipsSay: (innings, pair, runs) =>
    `شراكات ${isolated(innings)}. الأفضل: ${isolated(pair)}، ${plural(runs, RUNS)}.`,
  pair: "الثنائي",
  runs: "الركضات",
  balls: "الكرات",
  endedAt: "انتهت عند",
  unbroken: "مستمرة",

  powerplay: (number) => `باور بلاي ${isolated(number)}`,
  powerplayOf: (kind, from, to) =>
    `${{ mandatory: "إلزامي", batting: "للضرب", fielding: "للدفاع" }[kind]}، الأوفرات ${isolated(`${from}–${to}`)}`,
  forWickets: (count) => `مقابل ${plural(count, { ...WICKETS, zero: "لا شيء", two: "ويكيتين" })}`,
  reviewsOf: (side) => `المراجعات، ${isolated(side)}`,
  reviews: ({ upheld, lost, umpiresCall, left }) =>
    [
      `الناجحة ${upheld}`,
      `الخاسرة ${lost}`,
      ...(umpiresCall > 0 ? [`قرار الحكم ${umpiresCall}`] : []),
      ...(left === undefined ? [] : [`الباقية ${left}`]),
    ].join("، "),

  worm: "الركضات المتراكمة",
  wicket: "ويكيت",
  wormSays: (kind, scores) => `مجموع الركضات بعد كل ${ONE[kind]}. ${scores}.`,
  runsEach: { over: "الركضات في كل أوفر", set: "الركضات في كل مجموعة" },
  runsEvery: (count) => `الركضات كل ${plural(count, OVERS.over)}`,
  runsSay: (innings) => `${innings.map(isolated).join(" و")}. النقاط هي الويكيت.`,
  axis: { over: "أوفر", set: "مجموعة" },
  over: { over: "الأوفر", set: "المجموعة" },
  wicketsIn: (count) => plural(count, WICKETS),

  format: "نظام اللعب",
  formats: {
    Test: "تست",
    "First-class": "الدرجة الأولى",
    ODI: isolated("ODI"),
    "List A": `القائمة ${isolated("A")}`,
    T20I: isolated("T20I"),
    T20: isolated("T20"),
    T10: isolated("T10"),
    "The Hundred": isolated("The Hundred"),
    Club: "أندية",
  },
  ballsASide: (balls) => `${plural(balls, BALLS)} لكل فريق، في مجموعات من خمس`,
  oversASide: (count) => `${plural(count, OVERS.over)} لكل فريق`,
  twoInnings: "جولتان لكل فريق",
  ballsAnOver: (balls) => `${plural(balls, BALLS)} في الأوفر`,
  toss: "القرعة",
  revisedTarget: "الهدف المعدَّل",
  target: (count, within, method) =>
    `${plural(count, RUNS)}${within === undefined ? "" : ` في ${within}`} (${isolated(method)})`,
};
