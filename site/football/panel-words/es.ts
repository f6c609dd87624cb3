/** What the panels of a football match say, in Spanish. */
import { pluralIn } from "../../i18n/plural.ts";
import type { FootballPanelWords } from "./en.ts";

const plural = pluralIn("es");

/** Positions as feeds name them. */
const POSITIONS: Readonly<Record<string, string>> = {
  Goalkeeper: "Portero",
  Defender: "Defensa",
  Midfielder: "Centrocampista",
  Forward: "Delantero",
};

export const es: FootballPanelWords = {
  total: (name, figure) => `${name} ${figure}`,
  list: (parts) => parts.join(", "),

  soFar: "El partido hasta ahora",
  keyMoments: "Momentos clave",
  noMoments: "Todavía sin goles, tarjetas ni cambios.",
  marks: { goal: "Gol", off: "Gol", yellow: "", red: "", sub: "⇄" },
  moments: { goal: "", off: "", yellow: "Tarjeta amarilla, ", red: "Tarjeta roja, ", sub: "Cambio, " },
  hows: { penalty: "de penalti", "free kick": "de tiro libre", "own goal": "en propia puerta" },
  assists: (name) => `asistencia de ${name}`,
  noGoal: {
    offside: "anulado por fuera de juego",
    handball: "anulado por mano",
    foul: "anulado por falta",
    "ball out of play": "anulado: el balón había salido",
    other: "anulado",
  },
  secondYellow: "segunda amarilla",
  replaces: (name) => `por ${name}`,

  statisticsTitle: "Estadísticas",
  statistic: "Estadística",
  statistics: {
    possession: "Posesión, %",
    xg: "Goles esperados (xG)",
    shots: "Tiros",
    onTarget: "A puerta",
    corners: "Córners",
    fouls: "Faltas",
    offsides: "Fueras de juego",
    yellowCards: "Tarjetas amarillas",
    redCards: "Tarjetas rojas",
  },

  penalties: "Tanda de penaltis",
  kicks: { scored: "marcado", saved: "parado", missed: "fallado" },
  kick: (name, outcome) => `${name} ${outcome}`,

  goal: "gol",
  momentum: "Dominio",
  momentumSays: (ahead) => `Quién apretaba en cada momento, según tiros y córners. ${ahead}.`,
  minutesAhead: (name, minutes) =>
    `${name}: ${plural(minutes, { one: "# minuto de dominio", other: "# minutos de dominio" })}`,
  minutes: "Minutos",
  shotsOf: (side) => `Tiros ${side}`,
  cornersOf: (side) => `Córners ${side}`,

  expectedGoals: "Goles esperados",
  shotsAdded: "Tiros acumulados",
  expectedGoalsSay: (totals) => `Goles esperados minuto a minuto. ${totals}.`,
  shotsAddedSay: (totals) => `Tiros minuto a minuto. ${totals}.`,
  shotsByTime: "Tiros cada 15 minutos",
  shotsByTimeSay: (totals) => `Tiros en cada cuarto de hora. Los puntos son goles. ${totals}.`,
  shotMap: "Mapa de tiros",
  shotMapKey: "● gol · ○ a puerta · tamaño: probabilidad",
  shotMapSays: (totals) => `Desde dónde se tiró. ${totals}.`,

  minute: "Minuto",
  side: "Equipo",
  player: "Jugador",
  outcome: "Resultado",
  outcomes: { goal: "gol", saved: "parado", blocked: "bloqueado", wide: "fuera", woodwork: "al palo" },
  metresOut: "Metros",
  xg: "xG",

  onPitch: "Las alineaciones sobre el campo",
  noLineUp: "La alineación todavía no se ha anunciado.",
  substitutes: "Suplentes",
  captain: "Capitán",
  captainMark: "(C)",
  position: (name) => POSITIONS[name] ?? name,
  deeds: {
    goal: "Gol",
    own: "Gol en propia puerta",
    yellow: "Tarjeta amarilla",
    red: "Expulsado",
    on: "Entra",
    away: "Sale",
  },
  signs: { goal: "G", own: "PP", yellow: "", red: "", on: "▲", away: "▼" },
  goalOnPitch: "G",

  format: "Formato",
  lasts: (minutes) => `${minutes} minutos`,
  extraTime: (minutes) => `prórroga de ${minutes}`,
  thenPenalties: "penaltis",
  substitutions: "Cambios",
  aSide: (count) => `${count} por equipo`,
  atMoments: (count) => plural(count, { one: "en # ventana", other: "en # ventanas" }),
  firstLeg: "Partido de ida",
  firstLegScore: (home, score, guest) => `${home} ${score} ${guest}`,
  awayGoals: "valen los goles fuera de casa",
  halfTime: "Descanso",
  formations: "Sistemas",
};
