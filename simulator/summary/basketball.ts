/** What a basketball game comes to. */
import type { BasketballDocument } from "../../match/basketball/card.ts";

/** The final score, that of each period, and the points of everyone who stands in the box score, by name. */
export function summariseBasketball({ card, players }: BasketballDocument) {
  const rows = Object.entries(card.players).map(([id, { points }]) => {
    const known: Readonly<Record<string, { readonly name: string }>> = players;
    return [known[id]?.name ?? id, points, id] as const;
  });
  const named = Map.groupBy(rows, ([name]) => name);
  return {
    score: { home: card.score.a, away: card.score.b },
    periods: Object.values(card.periods).map(({ a, b }) => [a, b] as const),
    // Two of one name are told apart by their ids.
    players: Object.fromEntries(
      rows.map(([name, points, id]) => [
        (named.get(name)?.length ?? 0) > 1 ? `${name} (${id})` : name,
        points,
      ]),
    ),
  };
}
