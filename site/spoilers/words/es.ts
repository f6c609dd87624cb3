/** What is said in the place of a moment that is held back, in Spanish. */
import type { HeldWords } from "./en.ts";

export const es: HeldWords = {
  tooNew: "Este momento es más reciente de lo que permite tu retraso contra spoilers.",
  showsAt: (time) => `Aparecerá solo a las ${time}.`,
  newestSeen: "Lo último que puedes ver",
};
