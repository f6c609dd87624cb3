/** What a tennis match says of itself, in Arabic; its terms are those of `panel-words/ar.ts`. */
import type { SetName, TennisPhrase } from "../../../match/tennis/sayings.ts";
import { facing, isolated } from "../../i18n/isolated.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { Phrasebook } from "../../say/phrasebook.ts";

const plural = pluralIn("ar");
const ORDINALS = ["الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة"] as const;
const set = ({ ordinal, matchTieBreak }: SetName): string =>
  matchTieBreak ? "شوط كسر التعادل الحاسم" : `المجموعة ${ORDINALS[ordinal - 1] ?? isolated(String(ordinal))}`;
/** Sets as they were played, from the right: each with the games of the side that is told of first. */
const setsOf = (told: string): string =>
  `\u2067${told.replaceAll(/(\d+)-(\d+(?:\(\d+\))?)/g, (_, one: string, other: string) => facing(one, other, "-"))}\u2069`;
const score = ({ score: told }: { readonly score?: string }): string => (told ? ` ${setsOf(told)}` : "");
const HOW = { retirement: "انسحاب", default: "استبعاد" } as const;
const CHOICES = { serve: "الإرسال", receive: "الاستقبال", end: "جهة الملعب" } as const;

function chances(what: "break" | "set" | "match", points: number): string {
  const of = { break: "كسر الإرسال", set: "حسم المجموعة", match: "حسم المباراة" }[what];
  return `${plural(points, { zero: "# فرصة", one: "فرصة", two: "فرصتان", few: "# فرص", many: "# فرصة", other: "# فرصة" })} ${points === 2 ? "ل" : ""}${of}`;
}

export const ar: Phrasebook<TennisPhrase> = {
  phrases: {
    won: ({ who, ...told }) => `فاز ${isolated(who)}${score(told)}`,
    "won by": ({ who, by, other, ...told }) =>
      `فاز ${isolated(who)}${score(told)} (${HOW[by]} ${isolated(other)})`,
    "won by walkover": ({ who }) => `فاز ${isolated(who)} لغياب المنافس`,
    walkover: () => "غياب أحد الطرفين",
    ended: ({ by, score: told }) =>
      `انتهت المباراة ${by ? `بسبب ${HOW[by]}` : "بقرار"}${told ? `، ${setsOf(told)}` : ""}`,
    toss: ({ who, chose }) => `فاز ${isolated(who)} بالقرعة واختار ${CHOICES[chose]}`,
    leads: ({ who, sets, to }) => `${isolated(who)} متقدم بالمجموعات ${facing(sets, to, "-")}`,
    "sets all": ({ sets }) => (sets === 1 ? "مجموعة لكل طرف" : "مجموعتان لكل طرف"),
    "match tie-break": () => "شوط كسر التعادل الحاسم",
    "tie-break": () => "شوط كسر التعادل",
    "on serve": () => "دون كسر إرسال",
    "serves for": ({ who, what }) =>
      `${isolated(who)} يرسل لحسم ${what === "match" ? "المباراة" : "المجموعة"}`,
    "breaks up": ({ who, breaks }) =>
      `${who ? `${isolated(who)} متقدم ` : ""}بفارق ${plural(breaks, { zero: "# كسر إرسال", one: "كسر إرسال", two: "كسري إرسال", few: "# كسور إرسال", many: "# كسر إرسال", other: "# كسر إرسال" })}`,
    chance: ({ who, points, for: what }) => `${chances(what, points)}: ${isolated(who)}`,
    set: ({ tieBreak, ...name }) => `${set(name)}${tieBreak ? "، كسر التعادل" : ""}`,
    "warm-up": () => "الإحماء",
    "set break": () => "بين المجموعتين",
  },
  pauses: { interval: "بين المجموعتين", injury: "وقت طبي" },
};
