/** How points are won, in words. */
import { otherSide, type SideId } from "../ids.ts";
import type { PointEnding, PointPlayed } from "./events.ts";
import { possessive } from "./names.ts";

interface Told {
  readonly winner: string;
  readonly loser: string;
  /** "forehand ", "backhand " or nothing. */
  readonly shot: string;
  /** A player wins, a pair win. */
  readonly verb: (one: string, many: string) => string;
}

type Saying = (told: Told) => string;

const SAYINGS: Readonly<Record<PointEnding, readonly Saying[]>> = {
  ace: [
    ({ winner }) => `Ace from ${winner}.`,
    ({ winner, verb }) => `${winner} ${verb("finds", "find")} the line with an ace.`,
    ({ winner, verb }) => `${winner} ${verb("serves", "serve")} an ace.`,
    ({ winner }) => `No reply to that serve: an ace for ${winner}.`,
  ],
  "service-winner": [
    ({ winner }) => `${possessive(winner)} serve does not come back.`,
    ({ winner }) => `Too good a serve from ${winner}.`,
    ({ winner, loser, verb }) =>
      `${loser} ${verb("gets", "get")} a racket to ${possessive(winner)} serve, no more.`,
  ],
  "double-fault": [
    ({ loser }) => `Double fault by ${loser}.`,
    ({ loser, verb }) => `${loser} ${verb("double-faults", "double-fault")}.`,
    ({ loser }) => `Second serve out: a double fault by ${loser}.`,
  ],
  winner: [
    ({ winner, shot, verb }) => `${winner} ${verb("hits", "hit")} a ${shot}winner.`,
    ({ winner, shot }) => `A ${shot}winner from ${winner}.`,
    ({ winner, shot, verb }) => `${winner} ${verb("ends", "end")} it with a ${shot}winner.`,
    ({ winner, loser, shot }) => `Past ${loser}: a ${shot}winner by ${winner}.`,
  ],
  "forced-error": [
    ({ winner, loser, verb }) => `${winner} ${verb("forces", "force")} the error from ${loser}.`,
    ({ winner, loser, verb }) =>
      `${loser} ${verb("is stretched and misses", "are stretched and miss")}, the point goes to ${winner}.`,
    ({ winner }) => `Pressure from ${winner} brings the error.`,
  ],
  "unforced-error": [
    ({ winner, loser, shot }) =>
      `${shot ? `A loose ${shot}` : "A loose stroke "}from ${loser}, a point for ${winner}.`,
    ({ loser, shot }) => `Unforced ${shot}error by ${loser}.`,
    ({ loser, shot, verb }) => `${loser} ${verb("misses", "miss")}${shot ? ` a ${shot.trim()}` : ""}.`,
    ({ winner, loser, shot, verb }) =>
      `${loser} ${verb("gives", "give")} ${winner} the point with ${shot ? `a ${shot}` : "an "}error.`,
  ],
};

const SERVED: readonly Saying[] = [
  ({ winner, verb }) => `${winner} ${verb("wins", "win")} the point on serve.`,
  ({ winner }) => `Point to ${winner}, serving.`,
  ({ winner, verb }) => `${winner} ${verb("takes", "take")} it behind the serve.`,
  ({ winner, verb }) => `${winner} ${verb("serves", "serve")}, and ${verb("has", "have")} the point.`,
];
const RETURNED: readonly Saying[] = [
  ({ winner, loser, verb }) =>
    `${winner} ${verb("wins", "win")} the point against ${possessive(loser)} serve.`,
  ({ winner, verb }) => `${winner} ${verb("takes", "take")} it on the return.`,
  ({ winner, loser, verb }) => `${loser} ${verb("loses", "lose")} the point on serve to ${winner}.`,
  ({ winner }) => `Point to ${winner}, returning.`,
];

/** Chosen by the event's own number, so that the same event always reads the same. */
export function sentenceOn(
  { how, winner, seq, shot, rally }: PointPlayed,
  server: SideId,
  { pairs, ...names }: { readonly winner: string; readonly loser: string; readonly pairs: boolean },
): string {
  const sayings = how ? SAYINGS[how] : winner === server ? SERVED : RETURNED;
  // A step that shares no factor with any list's length, so that neighbours differ.
  const saying = sayings[(seq * 5 + Math.floor(seq / 7)) % sayings.length] ?? sayings[0];
  const verb = (one: string, many: string) => (pairs ? many : one);
  const said = saying?.({ ...names, shot: shot ? `${shot} ` : "", verb }) ?? `Point to ${names.winner}.`;
  return rally !== undefined && rally >= 12 ? `${said.slice(0, -1)} after ${rally} strokes.` : said;
}

const ENDINGS: Readonly<Record<PointEnding, string>> = {
  ace: "an ace",
  "service-winner": "a service winner",
  "double-fault": "a double fault",
  winner: "a winner",
  "forced-error": "a forced error",
  "unforced-error": "an unforced error",
};
const ORDER = { a: "first-named", b: "second-named" } as const;

/** "an ace by the first-named", "point to the second-named" */
export function describePoint({ how, winner }: PointPlayed): string {
  if (!how) return `point to the ${ORDER[winner]}`;
  const ownError = how === "double-fault" || how === "forced-error" || how === "unforced-error";
  return `${ENDINGS[how]} by the ${ORDER[ownError ? otherSide(winner) : winner]}`;
}
