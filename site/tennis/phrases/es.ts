/** What a tennis match says of itself, in Spanish. */
import type { SetName, TennisPhrase } from "../../../match/tennis/sayings.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { Phrasebook } from "../../say/phrasebook.ts";

const plural = pluralIn("es");
const set = ({ ordinal, matchTieBreak }: SetName): string =>
  matchTieBreak ? "Súper tie-break" : `${ordinal}.${ordinal % 2 === 1 && ordinal < 5 ? "er" : "º"} set`;
const score = ({ score: told }: { readonly score?: string }): string => (told ? ` ${told}` : "");
const HOW = { retirement: "retirada", default: "descalificación" } as const;
const POINTS = { break: "rotura", set: "set", match: "partido" } as const;
const CHOICES = { serve: "sacar", receive: "restar", end: "lado" } as const;
/** Capital at the first place of a text. */
const first = (text: string, place: number): string =>
  place === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text;

export const es: Phrasebook<TennisPhrase> = {
  phrases: {
    won: ({ who, pair, ...told }) => `${who} ${pair ? "ganaron" : "ganó"}${score(told)}`,
    "won by": ({ who, pair, by, other, ...told }) =>
      `${who} ${pair ? "ganaron" : "ganó"}${score(told)} (${HOW[by]} de ${other})`,
    "won by walkover": ({ who, pair }) => `${who} ${pair ? "ganaron" : "ganó"} por incomparecencia`,
    walkover: () => "Incomparecencia",
    ended: ({ by, score: told }) =>
      `Partido terminado por ${by ? HOW[by] : "decisión"}${told ? `, ${told}` : ""}`,
    toss: ({ who, chose }) => `${who} ganó el sorteo y eligió ${CHOICES[chose]}`,
    leads: ({ who, pair, sets, to }) => `${who} ${pair ? "ganan" : "gana"} ${sets}-${to} en sets`,
    "sets all": ({ sets }) => (sets === 1 ? "Un set iguales" : "Dos sets iguales"),
    "match tie-break": (_, place) => first("súper tie-break", place),
    "tie-break": (_, place) => first("tie-break", place),
    "on serve": (_, place) => first("sin roturas de ventaja", place),
    "serves for": ({ who, pair, what }) =>
      `${who} ${pair ? "sirven" : "sirve"} para ${what === "match" ? "el partido" : "el set"}`,
    "breaks up": ({ who, breaks }) =>
      `${who ? `${who}, ` : "con "}${plural(breaks, { one: "una rotura", other: "# roturas" })} de ventaja`,
    chance: ({ who, points, for: what }) =>
      `${plural(points, { one: "Punto", other: "# puntos" })} de ${POINTS[what]}: ${who}`,
    set: ({ tieBreak, ...name }) => `${set(name)}${tieBreak ? ", tie-break" : ""}`,
    "warm-up": () => "Calentamiento",
    "set break": () => "Entre sets",
  },
  pauses: { interval: "Entre sets", injury: "Atención médica" },
};
