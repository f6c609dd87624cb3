import { describeCommon } from "../../match/commentary.ts";
import { isCorrection, type MatchEvent } from "../../match/event.ts";
import { type SportEvent, type SportName, sportNamed } from "../../match/sports.ts";

/** What an event was, in a few words: "four", "Sam Ode caught". */
export function inWords(event: MatchEvent, sport: SportName): string {
  if (isCorrection(event)) return event.type;
  return event.type.startsWith(`${sport}.`)
    ? sportNamed(sport).describe(event as SportEvent)
    : describeCommon(event);
}

/** A reason as the rules word it, to stand alone. */
export const sentence = (reason: string): string =>
  `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.!?\]]$/.test(reason) ? "" : "."}`;
