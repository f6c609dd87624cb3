/** Who leads. */
import type { SideId } from "../ids.ts";
import type { BySide } from "./card.ts";

export const leaderOf = ({ a, b }: BySide<number>): SideId | undefined =>
  a === b ? undefined : a > b ? "a" : "b";
