/** What the matches of all sports say of themselves, in Spanish. */
import type { CommonBook } from "../phrasebook.ts";

export const es: CommonBook = {
  phrases: {
    versus: ({ a, b }) => `${a} - ${b}`,
    abandoned: () => "Partido suspendido",
    "no result": () => "Sin resultado",
    result: () => "Resultado",
    starting: () => "A punto de empezar",
  },
  mark: "",
  comma: ", ",
  phases: { upcoming: "Por empezar", finished: "Resultado", abandoned: "Suspendido" },
  pauses: {
    rain: "Parado por lluvia",
    "bad-light": "Falta de luz",
    lunch: "Almuerzo",
    tea: "Pausa del té",
    drinks: "Pausa de hidratación",
    stumps: "Fin de la jornada",
    interval: "Descanso",
    "half-time": "Descanso",
    timeout: "Tiempo muerto",
    review: "Revisión",
    injury: "Lesión",
    other: "Juego detenido",
  },
};
