/** What a basketball game says of itself, in Spanish. */
import type { PeriodKind } from "../../../match/basketball/periods.ts";
import type { BasketballPhrase } from "../../../match/basketball/sayings.ts";
import type { Phrasebook } from "../../say/phrasebook.ts";

function period({ kind, ordinal }: PeriodKind): string {
  if (kind === "quarter") return `${ordinal}.${ordinal % 2 === 1 ? "er" : "º"} cuarto`;
  if (kind === "half") return `${ordinal}.ª mitad`;
  return ordinal === 1 ? "Prórroga" : `${ordinal}.ª prórroga`;
}

/** After "final de" or "tras". */
const inside = (kind: PeriodKind): string => {
  const name = period(kind).toLowerCase();
  return kind.kind === "quarter" ? `el ${name}` : `la ${name}`;
};

function short({ kind, ordinal }: PeriodKind): string {
  if (kind === "overtime") return ordinal === 1 ? "PR" : `PR${ordinal}`;
  return `${kind === "quarter" ? "C" : "M"}${ordinal}`;
}

const after = (overtimes: number): string =>
  overtimes === 0 ? "" : ` tras ${overtimes === 1 ? "la prórroga" : `${overtimes} prórrogas`}`;

export const es: Phrasebook<BasketballPhrase> = {
  phrases: {
    won: ({ who, by, overtimes }) => `${who} ganó${by === undefined ? "" : ` por ${by}`}${after(overtimes)}`,
    tied: () => "Partido empatado",
    lead: ({ who, by }) => `${who} gana por ${by}`,
    level: ({ points }) => `Empate a ${points}`,
    bonus: () => "bonus",
    clock: ({ left, ...kind }) => `${short(kind)} ${left}`,
    period,
    "end of period": (kind) => `Final de ${inside(kind)}`.replace("de el ", "del "),
    "level after": (kind) => `Empate tras ${inside(kind)}`,
    "before tip-off": () => "Antes del salto inicial",
    "half-time": () => "Descanso",
    "full time": () => "Final",
  },
};
