/** Players and what they did, as the API tells them. */
import * as v from "valibot";
import { MatchId, PlayerId } from "../../../match/ids.ts";
import {
  type Figure,
  type Leader,
  type PlayerLine,
  type Statistic,
  WRITINGS,
} from "../../../match/statistics.ts";
import type { Appearance } from "../../../store/store.ts";
import { sportName, time } from "./common.ts";
import { player } from "./match.ts";

type Schema<T> = v.GenericSchema<unknown, T>;

const line = v.pipe(
  v.record(v.string(), v.union([v.number(), v.array(v.number())])) satisfies Schema<PlayerLine>,
  v.description(
    "By name, whole numbers that add up, one that is missing being 0, and bests as lists: 118 not out is [118, 1], five for 23 is [5, -23].",
  ),
);
const figure = v.pipe(
  v.union([v.number(), v.string()]) satisfies Schema<Figure>,
  v.description('A number, or what the field writes: "118*", "5/23".'),
);
const weights = v.record(v.string(), v.number());

const named = { name: v.string(), label: v.string() };

const sum = v.pipe(
  v.object({
    ...named,
    sum: v.pipe(weights, v.description("Counters with their weights.")),
    per: v.exactOptional(v.pipe(weights, v.description("What the sum is divided by."))),
    times: v.exactOptional(v.number()),
    least: v.exactOptional(v.object({ counter: v.string(), value: v.number() })),
    lowest: v.exactOptional(v.pipe(v.boolean(), v.description("The lowest figure is the best."))),
  }),
  v.description("A sum of counters, or a ratio of two."),
);

const highest = v.pipe(
  v.object({
    ...named,
    best: v.pipe(v.string(), v.description("The name of the best in a line.")),
    written: v.exactOptional(v.picklist(WRITINGS)),
  }),
  v.description("The greatest of all matches."),
);

export const statistic = v.pipe(
  v.union([sum, highest]) satisfies Schema<Statistic>,
  v.metadata({ ref: "Statistic" }),
);

export const leader = v.pipe(
  v.object({
    rank: v.pipe(v.number(), v.integer(), v.minValue(1), v.description("Equals share a rank.")),
    player: v.object({ id: PlayerId, name: v.string() }),
    value: figure,
    line,
  }) satisfies Schema<Leader>,
  v.metadata({ ref: "Leader" }),
);

const occasion = { sport: sportName, competition: v.string() };

const appearance = v.pipe(
  v.object({
    match: MatchId,
    ...occasion,
    startsAt: time,
    sides: v.exactOptional(v.object({ a: v.string(), b: v.string() })),
    line,
  }) satisfies Schema<Appearance>,
  v.metadata({ ref: "Appearance" }),
);

const figuresOfLine = v.pipe(
  v.record(v.string(), figure),
  v.description("The figures that follow from the line, by the names of the sport's statistics."),
);

/** One who takes part in a match. */
export const matchPlayer = v.pipe(
  v.object({
    id: PlayerId,
    ...player.entries,
    line: v.exactOptional(line),
    figures: v.exactOptional(figuresOfLine),
  }),
  v.metadata({ ref: "MatchPlayer" }),
);

export const playerRecord = v.pipe(
  v.object({
    id: PlayerId,
    name: v.pipe(v.string(), v.description("As in the player's newest match.")),
    totals: v.array(
      v.object({
        ...occasion,
        line,
        figures: figuresOfLine,
      }),
    ),
    matches: v.pipe(v.array(appearance), v.description("The newest first.")),
  }),
  v.metadata({ ref: "PlayerRecord" }),
);
