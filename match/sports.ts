/** The sports that Touchline knows: one line each. */
import { basketball } from "./basketball/sport.ts";
import { cricket } from "./cricket/sport.ts";
import { football } from "./football/sport.ts";
import type { Sport } from "./sport.ts";
import { tennis } from "./tennis/sport.ts";

export const sports = [cricket, tennis, basketball, football] as const;

type Sports = (typeof sports)[number];
export type SportName = Sports["name"];
/** A match's document, one member a sport. */
export type MatchDocument = ReturnType<Sports["finish"]>;
export type MatchFormat = MatchDocument["card"]["format"];
/** What can happen in a match of some sport alone. */
export type SportEvent = Parameters<Sports["describe"]>[0];

const byName: ReadonlyMap<string, Sport<MatchDocument, SportEvent>> = new Map(
  sports.map((sport) => [sport.name, sport]),
);

/** The sport of that name; every document and every format that passed the border has one. */
export function sportNamed(name: SportName): Sport<MatchDocument, SportEvent> {
  const sport = byName.get(name);
  if (!sport) throw new TypeError(`no sport is named ${name}`);
  return sport;
}
