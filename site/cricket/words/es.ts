/** What a match of cricket says at first sight, in Spanish; its terms are those of `panel-words/es.ts`. */
import type { CricketWords } from "./en.ts";

export const es: CricketWords = {
  card: "Ficha",
  active: "al bate",
  innings: ({ side, nth, superOver, followOn, isOnly }) => {
    if (superOver) return `${side}, súper over${nth === 1 ? "" : ` ${nth}`}`;
    if (isOnly) return side;
    return `${side}, ${nth}.ª entrada${followOn ? " (tras follow-on)" : ""}`;
  },
  inningsOf: (side) => `Entrada de ${side}`,
  toss: ({ who, chose }) => `${who} ganó el sorteo y eligió ${chose === "bat" ? "batear" : "lanzar"}`,
  freeHit: "Golpe libre",
  nextBall: "próxima bola",
  runRate: "Ritmo",
  requiredRate: "Ritmo exigido",
  projected: "Proyección",
  par: "A la par",
  partnership: "Sociedad",
  powerplay: "Powerplay",
  toOver: (over) => `hasta el over ${over}`,
};
