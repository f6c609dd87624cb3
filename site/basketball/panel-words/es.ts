/** What the panels of a basketball game say, in Spanish. */
import type { PeriodKind } from "../../../match/basketball/periods.ts";
import { pluralIn } from "../../i18n/plural.ts";
import type { BasketballPanelWords } from "./en.ts";

const plural = pluralIn("es");

/** "3.er cuarto", "2.ª mitad", "prórroga" */
function periodName({ kind, ordinal }: PeriodKind): string {
  if (kind === "quarter") return `${ordinal}.${ordinal % 2 === 1 ? "er" : "º"} cuarto`;
  const name = kind === "half" ? "mitad" : "prórroga";
  return kind === "overtime" && ordinal === 1 ? name : `${ordinal}.ª ${name}`;
}

export const es: BasketballPanelWords = {
  period: ({ kind, ordinal }) => {
    if (kind === "overtime") return ordinal === 1 ? "PR" : `PR${ordinal}`;
    return `${kind === "quarter" ? "C" : "M"}${ordinal}`;
  },
  side: "Equipo",
  player: "Jugador",
  total: "Total",
  comma: ", ",

  onCourt: "En cancha",
  soFar: "El partido hasta ahora",
  teamFouls: (period) => `Faltas de equipo: ${periodName(period)}`,
  fouls: (count) => `Faltas ${count}`,
  timeouts: (left) => `tiempos muertos ${left}`,
  bonus: "bonus",
  byPeriod: "Puntos por período",

  inShort: "El partido en breve",
  flow: (leads, ties) =>
    `${plural(leads, { one: "# cambio de líder", other: "# cambios de líder" })}, ${plural(ties, { one: "# empate", other: "# empates" })}`,
  deeds: {
    points: (count) => `${count} pts`,
    rebounds: (count) => `${count} reb`,
    assists: (count) => `${count} ast`,
    steals: (count) => `${count} rob`,
    blocks: (count) => `${count} tap`,
  },

  box: (side) => `Estadísticas: ${side}`,
  columns: {
    minutes: ["MIN", "Minutos"],
    points: ["PTS", "Puntos"],
    rebounds: ["REB", "Rebotes"],
    assists: ["AST", "Asistencias"],
    steals: ["ROB", "Robos"],
    blocks: ["TAP", "Tapones"],
    turnovers: ["PER", "Pérdidas"],
    fouls: ["FP", "Faltas personales"],
    fieldGoals: ["TC", "Tiros de campo anotados e intentados"],
    threes: ["T3", "Triples anotados e intentados"],
    freeThrows: ["TL", "Tiros libres anotados e intentados"],
    margin: ["+/−", "Puntos anotados menos puntos encajados con el jugador en cancha"],
  },
  out: "eliminado",
  shares: (fieldGoals, threes, freeThrows) =>
    `Tiros de campo ${fieldGoals}, triples ${threes}, tiros libres ${freeThrows}`,
  dotted: "en cancha: con un punto",

  score: "Marcador",
  scoreSays: (a, b) => `Puntos a lo largo del partido. ${a}, ${b}.`,
  lead: "Ventaja",
  leadSays: (a, b) => `Puntos de ventaja a lo largo del partido. Máxima ventaja: ${a}, ${b}.`,
  minute: "Minuto",
  shots: "Tiros",
  shotsNote: "● anotado · × fallado",
  shotsSays: (a, b) => `Tiros de campo según el lugar. ${a}, ${b}.`,
  madeOf: (side, made, tried) => `${side} ${made} de ${tried}`,
  from: "Desde",
  zones: { near: "Bajo el aro", two: "Otros tiros de dos", three: "Triples" },

  rules: "Reglas",
  periods: "Períodos",
  periodsOf: (count, minutes) => `${count} de ${minutes} minutos`,
  biggestLead: (side) => `Máxima ventaja, ${side}`,
  longestRun: (side) => `Mejor parcial, ${side}`,
};
