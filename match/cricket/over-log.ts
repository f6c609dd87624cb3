/** The overs of an innings. They stand in tens, so that a ball costs the same however many were bowled before it. */
import type { Innings, OverLog } from "./card.ts";

type Logged = Pick<Innings, "overLog">;

const tenOf = (over: number): number => Math.floor(over / 10);

/** The log of an over, counted from 0; undefined if it has not begun. */
export const overAt = ({ overLog }: Logged, over: number): OverLog | undefined =>
  overLog[tenOf(over)]?.[over];

/** The overs with one of them set. */
export const withOver = ({ overLog }: Logged, over: number, log: OverLog): Innings["overLog"] => ({
  ...overLog,
  [tenOf(over)]: { ...overLog[tenOf(over)], [over]: log },
});

/** All overs that have begun, each with its number from 0; in order, as integers are among an object's keys. */
export const oversBegun = ({ overLog }: Logged): readonly (readonly [number, OverLog])[] =>
  Object.values(overLog).flatMap((ten) =>
    Object.entries(ten).map(([over, log]) => [Number(over), log] as const),
  );
