/** The identities of a match and of what happens in it: branded here and nowhere else. */
import * as v from "valibot";

/** A match's id and its room's name: lower-case words joined by hyphens, at most 64 characters. */
export const MatchId = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a match id is lower-case words joined by hyphens"),
  v.brand("MatchId"),
);
export type MatchId = v.InferOutput<typeof MatchId>;

/** A person's id, stable over matches where the feed has a register of people. */
export const PlayerId = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "a player id is letters, digits, dots, hyphens"),
  v.brand("PlayerId"),
);
export type PlayerId = v.InferOutput<typeof PlayerId>;

/** Drawn when a store first sees a match. Versions compare only within one epoch. */
export const Epoch = v.pipe(v.string(), v.regex(/^[0-9a-z]{6,16}$/), v.brand("Epoch"));
export type Epoch = v.InferOutput<typeof Epoch>;

export const matchId = (text: string): MatchId => v.parse(MatchId, text);
export const playerId = (text: string): PlayerId => v.parse(PlayerId, text);
export const epoch = (text: string): Epoch => v.parse(Epoch, text);

/** The two sides of a match: `a` is named first (the home side where there is one). */
export const SIDES = ["a", "b"] as const;
export type SideId = (typeof SIDES)[number];
export const otherSide = (side: SideId): SideId => (side === "a" ? "b" : "a");
