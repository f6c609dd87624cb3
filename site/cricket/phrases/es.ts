/** What a cricket match says of itself, in Spanish; its terms are those of `panel-words/es.ts`. */
import type { CricketPhrase, Margin } from "../../../match/cricket/sayings.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { Phrasebook } from "../../say/phrasebook.ts";

const plural = pluralIn("es");
const runs = (count: number): string => plural(count, { one: "# carrera", other: "# carreras" });
const method = ({ method: by }: { readonly method?: string }): string => (by ? ` (${by})` : "");

function margin({ innings, runs: more = 0, wickets }: Margin): string {
  if (innings) return `una entrada y ${runs(more)}`;
  return wickets === undefined ? runs(more) : plural(wickets, { one: "# wicket", other: "# wickets" });
}

export const es: Phrasebook<CricketPhrase> = {
  phrases: {
    won: ({ who, by, ...how }) => `${who} ganó${by ? ` por ${margin(by)}` : ""}${method(how)}`,
    tied: (how) => `Partido empatado${method(how)}`,
    drawn: () => "Partido en tablas",
    "won super over": ({ who, ...how }) => `Partido empatado, ${who} ganó el súper over${method(how)}`,
    "won bowl-out": ({ who }) => `Partido empatado, ${who} ganó el bowl-out`,
    "super over to come": () => "Partido empatado, se jugará un súper over",
    level: () => "Igualados en carreras",
    toss: ({ who, chose }) => `${who} ganó el sorteo y eligió ${chose === "bat" ? "batear" : "lanzar"}`,
    need: ({ who, runs: left, balls, ...how }) =>
      `${who} necesita ${balls === undefined ? runs(left) : `${left} en ${plural(balls, { one: "# bola", other: "# bolas" })}`}${method(how)}`,
    target: ({ who, runs: left }) => `${who} necesita ${left} para ganar`,
    "super over batting": ({ who }) => `Súper over: batea ${who}`,
    lead: ({ who, runs: by }) => `${who} gana por ${by}`,
    trail: ({ who, runs: by }) => `${who} pierde por ${by}`,
    "run rate": ({ rate }) => `Ritmo ${rate}`,
    "required rate": ({ rate }) => `Exigido ${rate}`,
    overs: ({ overs }) => `${overs} ov.`,
    balls: ({ balls }) => plural(balls, { one: "# bola", other: "# bolas" }),
    "in super over": ({ score }) => `${score} SO`,
    "toss time": () => "Sorteo",
    "innings break": () => "Entre entradas",
    "super over": () => "Súper over",
    innings: ({ ordinal }) => `${ordinal}.ª entrada`,
  },
  pauses: { interval: "Entre entradas" },
};
