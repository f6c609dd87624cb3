/** What a football match says of itself, in Arabic. */
import type { FootballPhrase } from "../../../match/football/sayings.ts";
import { facing, isolated } from "../../i18n/isolated.ts";
import type { Phrasebook } from "../../say/phrasebook.ts";

const HOW = { goals: "", "extra time": " بعد الوقت الإضافي", penalties: " بركلات الترجيح" } as const;
const PERIODS = {
  "first-half": "الشوط الأول",
  "second-half": "الشوط الثاني",
  "extra-first-half": "الشوط الإضافي الأول",
  "extra-second-half": "الشوط الإضافي الثاني",
  shootout: "ركلات الترجيح",
} as const;
const inTie = ({ aggregate }: { readonly aggregate: boolean }): string =>
  aggregate ? " بمجموع المباراتين" : "";

export const ar: Phrasebook<FootballPhrase> = {
  phrases: {
    won: ({ who, goals, to, by }) => `فاز ${isolated(who)} ${facing(goals, to)}${HOW[by]}`,
    through: ({ who, goals, to }) => `تأهل ${isolated(who)} بمجموع المباراتين ${facing(goals, to)}`,
    "through on away goals": ({ who }) => `تأهل ${isolated(who)} بأهداف خارج الأرض`,
    "ahead on away goals": ({ who }) => `${isolated(who)} متقدم بأهداف خارج الأرض`,
    awarded: ({ who, goals, to }) =>
      `اعتُبر ${isolated(who)} فائزًا${goals === undefined || to === undefined ? "" : ` ${facing(goals, to)}`}`,
    drawn: ({ goals }) => `تعادل ${facing(goals, goals)}`,
    stopped: ({ a, b, minute }) =>
      `أُلغيت والنتيجة ${facing(a, b)}${minute ? ` (الدقيقة ${isolated(minute)})` : ""}`,
    shootout: ({ home, a, b, away }) => `ركلات الترجيح: ${isolated(home)} ${a}، ${isolated(away)} ${b}`,
    lead: ({ who, goals, to, ...tie }) => `${isolated(who)} متقدم ${facing(goals, to)}${inTie(tie)}`,
    level: ({ goals, ...tie }) => `تعادل ${facing(goals, goals)}${inTie(tie)}`,
    goalless: () => "بلا أهداف",
    aggregate: ({ a, b }) => `مجموع المباراتين ${facing(a, b)}`,
    "kick-off": () => "ركلة البداية",
    "half-time": () => "بين الشوطين",
    "half-time of extra time": () => "بين الشوطين الإضافيين",
    "full-time": () => "نهاية الوقت الأصلي",
    period: ({ period }) => PERIODS[period],
  },
  pauses: { review: "مراجعة الفيديو", injury: "توقف للعلاج" },
};
