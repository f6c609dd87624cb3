/** What the first sight of a basketball game says, in Spanish. */
import { pluralIn } from "../../i18n/plural.ts";
import type { BasketballWords } from "./en.ts";

const plural = pluralIn("es");

export const es: BasketballWords = {
  card: "Estadísticas",
  active: "con la posesión",
  period: ({ kind, ordinal }) => {
    if (kind === "quarter") return `${ordinal}.${ordinal % 2 === 1 ? "er" : "º"} cuarto`;
    if (kind === "half") return `${ordinal}.ª mitad`;
    return ordinal === 1 ? "Prórroga" : `${ordinal}.ª prórroga`;
  },
  short: ({ kind, ordinal }) => {
    if (kind === "overtime") return ordinal === 1 ? "PR" : `PR${ordinal}`;
    return `${kind === "quarter" ? "C" : "M"}${ordinal}`;
  },
  run: "Parcial",
  flow: (leads, ties) =>
    `${plural(leads, { one: "# cambio de líder", other: "# cambios de líder" })}, ${plural(ties, { one: "# empate", other: "# empates" })}`,
};
