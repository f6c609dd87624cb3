/** Cricsheet's JSON (data versions 1.0 and 1.1), as far as a match follows from it. */
import * as v from "valibot";

const names = v.array(v.string());
const int = v.pipe(v.number(), v.integer());

const outcome = v.object({
  winner: v.optional(v.string()),
  by: v.optional(v.record(v.string(), v.number())),
  result: v.optional(v.picklist(["tie", "draw", "no result"])),
  method: v.optional(v.string()),
  eliminator: v.optional(v.string()),
  bowl_out: v.optional(v.string()),
});

const info = v.object({
  balls_per_over: v.optional(int, 6),
  city: v.optional(v.string()),
  dates: v.pipe(v.array(v.pipe(v.string(), v.isoDate())), v.minLength(1)),
  event: v.optional(
    v.object({
      name: v.optional(v.string()),
      stage: v.optional(v.string()),
      group: v.optional(v.union([v.string(), v.number()])),
      match_number: v.optional(v.union([v.string(), v.number()])),
    }),
  ),
  match_type: v.string(),
  outcome: v.optional(outcome, {}),
  overs: v.optional(int),
  player_of_match: v.optional(names),
  players: v.optional(v.record(v.string(), names), {}),
  registry: v.fallback(v.object({ people: v.record(v.string(), v.string()) }), { people: {} }),
  season: v.optional(v.union([v.string(), v.number()])),
  team_type: v.optional(v.string()),
  teams: v.tuple([v.string(), v.string()]),
  toss: v.optional(
    v.object({ winner: v.optional(v.string()), decision: v.optional(v.picklist(["bat", "field"])) }),
  ),
  venue: v.optional(v.string()),
});

const wicket = v.object({
  player_out: v.string(),
  kind: v.string(),
  fielders: v.optional(
    v.array(v.object({ name: v.optional(v.string()), substitute: v.optional(v.boolean()) })),
  ),
});

const replacement = v.object({
  in: v.string(),
  out: v.optional(v.string()),
  team: v.optional(v.string()),
  reason: v.optional(v.string()),
});

const delivery = v.object({
  batter: v.string(),
  bowler: v.string(),
  non_striker: v.string(),
  runs: v.object({
    batter: int,
    total: int,
    non_boundary: v.optional(v.boolean()),
  }),
  extras: v.optional(
    v.object({
      wides: v.optional(int),
      noballs: v.optional(int),
      byes: v.optional(int),
      legbyes: v.optional(int),
      penalty: v.optional(int),
    }),
    {},
  ),
  wickets: v.optional(v.array(wicket), []),
  review: v.optional(
    v.object({
      by: v.optional(v.string()),
      batter: v.optional(v.string()),
      decision: v.optional(v.string()),
      umpires_call: v.optional(v.boolean()),
    }),
  ),
  replacements: v.optional(v.object({ match: v.optional(v.array(replacement), []) }), { match: [] }),
});
export type CricsheetDelivery = v.InferOutput<typeof delivery>;

const innings = v.object({
  team: v.string(),
  overs: v.optional(v.array(v.object({ over: v.optional(int), deliveries: v.array(delivery) })), []),
  super_over: v.optional(v.boolean(), false),
  declared: v.optional(v.boolean(), false),
  forfeited: v.optional(v.boolean(), false),
  target: v.optional(v.object({ runs: v.optional(int), overs: v.optional(v.number()) })),
  penalty_runs: v.optional(v.object({ pre: v.optional(int, 0), post: v.optional(int, 0) }), {
    pre: 0,
    post: 0,
  }),
  absent_hurt: v.optional(names, []),
  powerplays: v.fallback(v.array(v.object({ from: v.number(), to: v.number(), type: v.string() })), []),
});
export type CricsheetInnings = v.InferOutput<typeof innings>;

export const CricsheetMatch = v.object({ info, innings: v.array(innings) });
export type CricsheetMatch = v.InferOutput<typeof CricsheetMatch>;
export type CricsheetInfo = CricsheetMatch["info"];
