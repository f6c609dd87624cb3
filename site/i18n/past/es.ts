/** What is said while a match is looked back at, in Spanish. */
import type { PastWords } from "./en.ts";

export const es: PastWords = {
  name: "Volver a ver",
  asOf: (where) => `Así iba: ${where}`,
  event: (seq, newest) => `evento ${seq} de ${newest}`,
  notNow: "Así iba entonces; no es el marcador de ahora.",
  now: "Ir al momento actual",
  slider: "Momento del partido",
  play: "Reproducir",
  pause: "Pausa",
  speed: "Velocidad",
  failed: "Esta parte del partido no se puede leer ahora mismo.",
  back: {
    event: "Un evento atrás",
    cricket: "Un over atrás",
    football: "Cinco minutos atrás",
    basketball: "Un minuto atrás",
    tennis: "Un juego atrás",
  },
  on: {
    event: "Un evento adelante",
    cricket: "Un over adelante",
    football: "Cinco minutos adelante",
    basketball: "Un minuto adelante",
    tennis: "Un juego adelante",
  },
};
