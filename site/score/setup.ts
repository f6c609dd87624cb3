/** A new match from what a club types: its announcement and its line-ups. Pure. */
import type { Happening } from "../../match/event.ts";
import { type MatchId, matchId, type PlayerId, playerId, type SideId, SIDES } from "../../match/ids.ts";
import type { MatchFormat } from "../../match/sports.ts";

export interface TeamForm {
  readonly name: string;
  /** Two to five letters; made from the name if it is empty. */
  readonly short: string;
  /** One player a line, "7 Jo Marsh" or "Jo Marsh"; in football the bench follows an empty line. */
  readonly players: string;
}

export interface MatchForm {
  readonly format: MatchFormat;
  readonly competition: string;
  readonly venue: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  readonly sides: Readonly<Record<SideId, TeamForm>>;
}

/** A match of a full side, where nobody is named. */
const SIDE_OF = 11;
const MOST_PLAYERS = 40;
const LONGEST = { name: 60, short: 5, player: 80, id: 40 } as const;

/** What is missing, by the field that it is missing in. */
export type Missing =
  | "name-a"
  | "name-b"
  | "same-name"
  | "competition"
  | "starts-at"
  | "players-a"
  | "players-b";

export function missingIn({ sides, competition, startsAt }: MatchForm): Missing | undefined {
  const [a, b] = [sides.a.name.trim(), sides.b.name.trim()];
  if (!a) return "name-a";
  if (!b) return "name-b";
  if (a.toLowerCase() === b.toLowerCase()) return "same-name";
  if (!competition.trim()) return "competition";
  if (Number.isNaN(Date.parse(startsAt))) return "starts-at";
  for (const side of SIDES) {
    const { length } = readPlayers(sides[side].players);
    if (length === 1 || length > MOST_PLAYERS) return `players-${side}`;
  }
  return undefined;
}

/** The announcement and both line-ups. */
export function opening(form: MatchForm): readonly Happening[] {
  const { format, competition, venue, startsAt, sides } = form;
  const short = { a: shortOf(sides.a), b: shortOf(sides.b) };
  if (short.a === short.b) short.b = `${short.b.slice(0, 3)}2`;
  const named = (side: SideId) => ({
    name: sides[side].name.trim().slice(0, LONGEST.name),
    short: short[side],
  });
  const ids = new Set<string>();
  return [
    {
      type: "announced",
      format,
      competition: competition.trim().slice(0, 100),
      ...(venue.trim() && { venue: venue.trim().slice(0, 120) }),
      startsAt,
      sides: { a: named("a"), b: named("b") },
    },
    ...SIDES.map((side) => lineUpOf(side, sides[side], short[side], ids)),
  ];
}

function lineUpOf(side: SideId, { players }: TeamForm, short: string, ids: Set<string>): Happening {
  const read = readPlayers(players);
  const all =
    read.length > 0
      ? read
      : Array.from({ length: SIDE_OF }, (_, i) => ({ name: `${short} ${i + 1}`, bench: false }));
  return {
    type: "lineup-named",
    side,
    players: all.map(({ name, shirt, bench }: Named) => ({
      id: idFor(`${short} ${name}`, ids),
      name,
      ...(shirt !== undefined && { shirt }),
      ...(bench && { bench }),
    })),
  };
}

interface Named {
  readonly name: string;
  readonly shirt?: number;
  readonly bench: boolean;
}

/** A pasted list: numbers before or after a name, bullets and commas are understood; an empty line begins the bench. */
export function readPlayers(text: string): readonly Named[] {
  const [first = [], ...rest] = text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").flatMap(readPlayer));
  return [...first, ...rest.flat().map((named) => ({ ...named, bench: true }))];
}

function readPlayer(line: string): Named[] {
  const plain = line.replace(/^[\s•*·–-]+/u, "").replace(/[\s,;]+$/u, "");
  const [, before, name = "", after] =
    /^(?:#?(\d{1,3})[.):\s]+)?(.*?)(?:[\s(#]+(\d{1,3})\)?)?$/u.exec(plain) ?? [];
  const shirt = before ?? after;
  if (!name.trim()) return [];
  return [
    { name: name.trim().slice(0, LONGEST.player), ...(shirt && { shirt: Number(shirt) }), bench: false },
  ];
}

/** "Hillside Cricket Club" → "HCC", "Moor" → "MOO". */
export function shortOf({ name, short }: Pick<TeamForm, "name" | "short">): string {
  const given = short.trim().toUpperCase().slice(0, LONGEST.short);
  if (given) return given;
  const words = name.trim().toUpperCase().split(/\s+/u);
  const initials = words.map((word) => word.charAt(0)).join("");
  return words.length > 2 ? initials.slice(0, 4) : (words[0] ?? "").slice(0, 3);
}

/** A player's id: of the side and the name, so that it is the same in the next match. */
function idFor(text: string, taken: Set<string>): PlayerId {
  const base = slug(text).slice(0, LONGEST.id) || "player";
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return playerId(id);
}

/** The match's id: who plays, which day, and a few letters that tell it from another of that day. */
export function newMatchId({ sides, startsAt }: MatchForm, letters: string): MatchId {
  const names = SIDES.map((side) => ascii(sides[side].name).slice(0, 20).replaceAll(/^-|-$/g, "") || side);
  return matchId([...names, startsAt.slice(0, 10), letters].join("-"));
}

/** Letters and digits of any script, joined by hyphens. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");

/** As `slug`, in the Latin letters that a match's id may have: "Málaga" → "malaga". */
const ascii = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
