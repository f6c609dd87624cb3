/** Rounds in which each club plays once, and every club meets every other. */

/** The clubs of one game of a round (both from 0) by the circle method: the last club stays, the others go round it. */
export function pairing<Club>(clubs: readonly Club[], round: number, game: number): [Club, Club] {
  const circle = clubs.length - 1;
  const at = (place: number): Club | undefined => clubs[((place % circle) + circle) % circle];
  const home = at(round + game);
  const away = game === 0 ? clubs[circle] : at(round - game);
  if (!home || !away) throw new RangeError(`round ${round + 1} has no game ${game + 1}`);
  return [home, away];
}
