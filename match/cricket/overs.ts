/** Cricket's notation of overs: 19.4 is nineteen overs and four balls. */

export const oversText = (overs: number, balls: number): string => `${overs}.${balls}`;

/** 25.3 is 25 overs and 3 balls. */
export function splitOvers(notation: number): { readonly overs: number; readonly balls: number } {
  const overs = Math.trunc(notation);
  return { overs, balls: Math.round((notation - overs) * 10) };
}

/** Legal balls in an amount of overs given in notation: 25.3 at six an over is 153. */
export function ballsIn(notation: number, ballsPerOver: number): number {
  const { overs, balls } = splitOvers(notation);
  return overs * ballsPerOver + balls;
}

/** Legal balls as overs in notation, as if every over had its full number: 153 is "25.3". */
export const oversOf = (balls: number, ballsPerOver: number): string =>
  oversText(Math.floor(balls / ballsPerOver), balls % ballsPerOver);

/** Runs an over, to two places. */
export const ratePerOver = (runs: number, balls: number, ballsPerOver: number): number =>
  Math.round((runs * ballsPerOver * 100) / balls) / 100;
