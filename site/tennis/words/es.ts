/** What the first sight of a tennis match says, in Spanish. */
import type { TennisViewWords } from "./en.ts";

const CHANCES = { break: "rotura", set: "set", match: "partido" } as const;
const CHOICES = { serve: "sacar", receive: "restar", end: "lado" } as const;

export const es: TennisViewWords = {
  card: "Sets",
  active: "al saque",
  set: ({ ordinal, matchTieBreak }) => (matchTieBreak ? "Súper tie-break" : `Set ${ordinal}`),
  chance: ({ for: wins, points }) => `${points > 1 ? `${points} puntos` : "Punto"} de ${CHANCES[wins]}`,
  toss: ({ who, chose }) => `${who} ganó el sorteo y eligió ${CHOICES[chose]}`,
  aces: "Aces",
  breaks: "Roturas",
  points: "Puntos",
};
