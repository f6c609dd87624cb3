/** What a cricket match says of itself, in Arabic; its terms are those of `panel-words/ar.ts`. */
import type { CricketPhrase, Margin } from "../../../match/cricket/sayings.ts";
import { isolated } from "../../i18n/isolated.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { Phrasebook } from "../../say/phrasebook.ts";

const plural = pluralIn("ar");
const runs = (count: number): string =>
  plural(count, {
    zero: "# ركضة",
    one: "ركضة واحدة",
    two: "ركضتين",
    few: "# ركضات",
    many: "# ركضة",
    other: "# ركضة",
  });
const wickets = (count: number): string =>
  plural(count, {
    zero: "# ويكيت",
    one: "ويكيت واحد",
    two: "ويكيتين",
    few: "# ويكيتات",
    many: "# ويكيت",
    other: "# ويكيت",
  });
const balls = (count: number): string =>
  plural(count, {
    zero: "# كرة",
    one: "كرة واحدة",
    two: "كرتين",
    few: "# كرات",
    many: "# كرة",
    other: "# كرة",
  });
const method = ({ method: by }: { readonly method?: string }): string => (by ? ` (${isolated(by)})` : "");

function margin({ innings, runs: more = 0, wickets: left }: Margin): string {
  if (innings) return `جولة و${runs(more)}`;
  return left === undefined ? runs(more) : wickets(left);
}

const ORDINALS = ["الأولى", "الثانية", "الثالثة", "الرابعة"] as const;

export const ar: Phrasebook<CricketPhrase> = {
  phrases: {
    won: ({ who, by, ...how }) => `فاز ${isolated(who)}${by ? ` بفارق ${margin(by)}` : ""}${method(how)}`,
    tied: (how) => `انتهت المباراة بالتساوي${method(how)}`,
    drawn: () => "انتهت المباراة بلا فائز",
    "won super over": ({ who, ...how }) => `تساوي النتيجة، وفاز ${isolated(who)} بالسوبر أوفر${method(how)}`,
    "won bowl-out": ({ who }) => `تساوي النتيجة، وفاز ${isolated(who)} برميات الحسم`,
    "super over to come": () => "تساوي النتيجة، والحسم بسوبر أوفر",
    level: () => "النتيجة متساوية",
    toss: ({ who, chose }) => `فاز ${isolated(who)} بالقرعة واختار ${chose === "bat" ? "الضرب" : "الرمي"}`,
    need: ({ who, runs: left, balls: from, ...how }) =>
      `يحتاج ${isolated(who)} إلى ${runs(left)}${from === undefined ? "" : ` من ${balls(from)}`}${method(how)}`,
    target: ({ who, runs: left }) => `يحتاج ${isolated(who)} إلى ${runs(left)} للفوز`,
    "super over batting": ({ who }) => `سوبر أوفر: ${isolated(who)} يضرب`,
    lead: ({ who, runs: by }) => `${isolated(who)} متقدم بفارق ${runs(by)}`,
    trail: ({ who, runs: by }) => `${isolated(who)} متأخر بفارق ${runs(by)}`,
    "run rate": ({ rate }) => `المعدل ${isolated(rate)}`,
    "required rate": ({ rate }) => `المطلوب ${isolated(rate)}`,
    overs: ({ overs }) => `${isolated(overs)} أوفر`,
    balls: ({ balls: bowled }) =>
      plural(bowled, {
        zero: "# كرة",
        one: "كرة واحدة",
        two: "كرتان",
        few: "# كرات",
        many: "# كرة",
        other: "# كرة",
      }),
    "in super over": ({ score }) => `${isolated(score)} سوبر أوفر`,
    "toss time": () => "القرعة",
    "innings break": () => "بين الجولتين",
    "super over": () => "سوبر أوفر",
    innings: ({ ordinal }) => `الجولة ${ORDINALS[ordinal - 1] ?? isolated(String(ordinal))}`,
  },
  pauses: { interval: "بين الجولتين" },
};
