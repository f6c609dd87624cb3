/** What the panels of a tennis match say, in Spanish. */
import type { TennisWords } from "./en.ts";

export const es: TennisWords = {
  set: ({ ordinal, matchTieBreak }) => (matchTieBreak ? "Súper tie-break" : `Set ${ordinal}`),
  setShort: (ordinal) => `Set ${ordinal}`,
  score: "Marcador",
  scoreBySets: "Marcador por sets",
  match: "Partido",
  lead: "Ventaja en puntos",
  leadSays: (points) =>
    `Puntos de ventaja sobre el rival tras cada uno de los ${points} puntos. Los círculos son roturas de servicio.`,
  breakOfServe: "rotura de servicio",
  games: "Puntos por juego",
  gamesSays: "Puntos disputados en cada juego, según quién sacaba. Las marcas son roturas de servicio.",
  gamesUnit: "juegos; las marcas son roturas",
  game: "Juego",
  served: "Saque",
  points: "Puntos",
  won: "Ganador",
  broken: "Rotura",
  serving: (name) => `saca ${name}`,
  toServe: "al saque",
  firstInTieBreak: "saca primero en el tie-break",
  inPlay: "en juego",
  pointByPoint: "Punto a punto",
  figuresOfSet: "Estadísticas del set",
  pointTo: (name) => `para ${name}`,
};
