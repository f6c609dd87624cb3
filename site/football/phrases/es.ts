/** What a football match says of itself, in Spanish. */
import type { FootballPhrase } from "../../../match/football/sayings.ts";
import type { Phrasebook } from "../../say/phrasebook.ts";

const HOW = { goals: "", "extra time": " en la prórroga", penalties: " en los penaltis" } as const;
const PERIODS = {
  "first-half": "1.ª parte",
  "second-half": "2.ª parte",
  "extra-first-half": "Prórroga, 1.ª parte",
  "extra-second-half": "Prórroga, 2.ª parte",
  shootout: "Penaltis",
} as const;
const inTie = ({ aggregate }: { readonly aggregate: boolean }): string => (aggregate ? " en el global" : "");

export const es: Phrasebook<FootballPhrase> = {
  phrases: {
    won: ({ who, goals, to, by }) => `${who} ganó ${goals}–${to}${HOW[by]}`,
    through: ({ who, goals, to }) => `${who} se clasifica por ${goals}–${to} en el global`,
    "through on away goals": ({ who }) => `${who} se clasifica por los goles de visitante`,
    "ahead on away goals": ({ who }) => `${who}, por delante por los goles de visitante`,
    awarded: ({ who, goals, to }) =>
      `Victoria adjudicada a ${who}${goals === undefined ? "" : `, ${goals}–${to}`}`,
    drawn: ({ goals }) => `Empate ${goals}–${goals}`,
    stopped: ({ a, b, minute }) => `Suspendido con ${a}–${b}${minute ? ` (${minute}’)` : ""}`,
    shootout: ({ home, a, b, away }) => `${home} ${a}–${b} ${away} en los penaltis`,
    lead: ({ who, goals, to, ...tie }) => `${who} gana ${goals}–${to}${inTie(tie)}`,
    level: ({ goals, ...tie }) => `Empate ${goals}–${goals}${inTie(tie)}`,
    goalless: () => "Sin goles",
    aggregate: ({ a, b }) => `Global ${a}–${b}`,
    "kick-off": () => "Saque inicial",
    "half-time": () => "Descanso",
    "half-time of extra time": () => "Descanso de la prórroga",
    "full-time": () => "Tiempo cumplido",
    period: ({ period }) => PERIODS[period],
  },
  pauses: { review: "Revisión del VAR", injury: "Atención médica" },
};
