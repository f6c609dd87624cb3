/** What the first sight of a football match says, in Spanish. */
import type { FootballWords } from "./en.ts";

export const es: FootballWords = {
  card: "Estadísticas",
  active: "en juego",
  addedTime: "Añadido",
  minutes: (count) => `${count} min`,
  aggregate: "Global",
  shots: "Tiros",
  onTarget: "A puerta",
  corners: "Córners",
  halfTime: (score) => `Descanso ${score}`,
  goal: "Gol",
  ownGoal: "p. p.",
  penalty: "p.",
  periods: {
    "first-half": "1.ª parte",
    "second-half": "2.ª parte",
    "extra-first-half": "Prórroga, 1.ª parte",
    "extra-second-half": "Prórroga, 2.ª parte",
    shootout: "Penaltis",
  },
};
