/**
 * What the panels of a cricket match say, in Spanish. Its terms: carreras (runs), bola, over, entrada (innings), wicket,
 * bateador, lanzador, atrapado (caught), sociedad (partnership); loans where Spanish has no word of its own.
 */
import { pluralIn } from "../../i18n/plural.ts";
import type { CricketPanelWords, HowOut } from "./en.ts";

const plural = pluralIn("es");
/** "19.4" stays cricket's notation: it is no decimal. */
const overs = (kind: string, count: string): string => `${count} ${kind}${count === "1" ? "" : "s"}`;
const by = (bowler: string): string => (bowler === "" ? "" : `, lanzó ${bowler}`);

function dismissal({ kind, bowler, hands }: HowOut): string {
  switch (kind) {
    case "bowled":
      return `bowled${by(bowler)}`;
    case "caught":
      return `atrapado${hands === "" ? "" : ` por ${hands}`}${by(bowler)}`;
    case "caught and bowled":
      return `atrapado y lanzado por ${bowler}`;
    case "lbw":
      return `pierna delante${by(bowler)}`;
    case "stumped":
      return `stumped${hands === "" ? "" : ` por ${hands}`}${by(bowler)}`;
    case "hit wicket":
      return `tocó sus palos${by(bowler)}`;
    case "run out":
      return `eliminado en carrera${hands === "" ? "" : ` (${hands})`}`;
    case "hit the ball twice":
      return "golpeó dos veces";
    case "obstructing the field":
      return "obstrucción";
    case "handled the ball":
      return "tocó la bola con la mano";
    case "timed out":
      return "fuera de tiempo";
    case "retired out":
      return "retirado, eliminado";
  }
}

export const es: CricketPanelWords = {
  list: (parts) => parts.join(", "),

  crease: "Ahora al bate",
  battingNow: "Bateadores en juego",
  bowlingNow: "Lanzador en juego",
  batter: "Bateador",
  bowler: "Lanzador",
  newBatter: "Próximo bateador por entrar",
  onStrike: "recibe",
  lastWicket: "Último wicket:",
  lastBalls: "Últimas bolas",
  newestFirst: ", de la más nueva a la más antigua",

  heads: {
    runs: { short: "C", title: "Carreras" },
    ballsFaced: { short: "B", title: "Bolas enfrentadas" },
    fours: { short: "4", title: "Cuatros" },
    sixes: { short: "6", title: "Seises" },
    strikeRate: { short: "C/100", title: "Carreras por cien bolas" },
    bowled: {
      over: { short: "O", title: "Overs lanzados" },
      set: { short: "S", title: "Sets de cinco bolas" },
    },
    maidens: { short: "M", title: "Overs sin carreras (maidens)" },
    conceded: { short: "C", title: "Carreras concedidas" },
    wickets: { short: "W", title: "Wickets obtenidos" },
    economy: {
      over: { short: "Econ.", title: "Economía: carreras por over" },
      set: { short: "Econ.", title: "Economía: carreras por set" },
    },
    wides: { short: "wd", title: "Bolas abiertas (wides)" },
    noballs: { short: "nb", title: "Bolas nulas (no-balls)" },
    wicket: { short: "N.º", title: "Número de wicket" },
    balls: { short: "B", title: "Bolas" },
  },

  innings: "Entradas",
  superOver: "súper over",
  batting: "Bateo",
  battingOf: (innings) => `Bateo: ${innings}`,
  bowling: "Lanzamiento",
  bowlingTo: (innings) => `Lanzamiento contra ${innings}`,
  states: {
    batting: "no eliminado",
    out: "eliminado",
    absent: "ausente",
    "retired hurt": "retirado por lesión",
    "retired not out": "retirado sin ser eliminado",
  },
  dismissal,
  substitute: (name) => `${name}, suplente`,
  extras: "Extras",
  extrasKinds: { byes: "byes", legbyes: "leg byes", wides: "wides", noballs: "no-balls", penalty: "penal." },
  total: "Total",
  allOut: "todos eliminados",
  wickets: (count) => plural(count, { one: "# wicket perdido", other: "# wickets perdidos" }),
  overs,
  rate: (kind, runs) => `${runs} por ${kind}`,
  declared: "declarada",
  forfeited: "renunciada",
  yetToBat: "Por batear",
  didNotBat: "No batearon",
  falls: "Caída de wickets",
  atOver: (over) => `over ${over}`,

  partnerships: "Sociedades",
  partnershipsOf: (innings) => `Sociedades: ${innings}`,
  partnershipsSay: (innings, pair, runs) =>
    `Sociedades de ${innings}. La mejor: ${pair}, ${plural(runs, { one: "# carrera", other: "# carreras" })}.`,
  pair: "Pareja",
  runs: "Carreras",
  balls: "Bolas",
  endedAt: "Acabó con",
  unbroken: "en curso",

  powerplay: (number) => `Powerplay ${number}`,
  powerplayOf: (kind, from, to) =>
    `${{ mandatory: "obligatorio", batting: "de bateo", fielding: "de campo" }[kind]}, overs ${from}–${to}`,
  forWickets: (count) => plural(count, { one: "con # wicket perdido", other: "con # wickets perdidos" }),
  reviewsOf: (side) => `Revisiones, ${side}`,
  reviews: ({ upheld, lost, umpiresCall, left }) =>
    [
      plural(upheld, { one: "# ganada", other: "# ganadas" }),
      plural(lost, { one: "# perdida", other: "# perdidas" }),
      ...(umpiresCall > 0 ? [`${umpiresCall} a criterio del árbitro`] : []),
      ...(left === undefined ? [] : [plural(left, { one: "queda #", other: "quedan #" })]),
    ].join(", "),

  worm: "Carreras acumuladas",
  wicket: "caída de wicket",
  wormSays: (kind, scores) => `Carreras acumuladas tras cada ${kind}. ${scores}.`,
  runsEach: { over: "Carreras por over", set: "Carreras por set" },
  runsEvery: (count) => `Carreras cada ${count} overs`,
  runsSay: (innings) => `${innings.join(" y ")}. Los puntos son wickets.`,
  axis: { over: "overs", set: "sets" },
  over: { over: "Over", set: "Set" },
  wicketsIn: (count) => plural(count, { one: "# wicket", other: "# wickets" }),

  format: "Formato",
  formats: {
    Test: "Test",
    "First-class": "Primera clase",
    ODI: "ODI",
    "List A": "Lista A",
    T20I: "T20I",
    T20: "T20",
    T10: "T10",
    "The Hundred": "The Hundred",
    Club: "Club",
  },
  ballsASide: (balls) => `${balls} bolas por equipo, en sets de cinco`,
  oversASide: (count) => plural(count, { one: "# over por equipo", other: "# overs por equipo" }),
  twoInnings: "dos entradas por equipo",
  ballsAnOver: (balls) => `${balls} bolas por over`,
  toss: "Sorteo",
  revisedTarget: "Objetivo revisado",
  target: (runs, within, method) =>
    `${plural(runs, { one: "# carrera", other: "# carreras" })}${within === undefined ? "" : ` en ${within}`} (${method})`,
};
