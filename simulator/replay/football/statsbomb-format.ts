/** The shapes of StatsBomb's open event data, as far as they are read. */
import * as v from "valibot";

const named = v.object({ id: v.number(), name: v.string() });
const name = v.object({ name: v.string() });
const card = v.optional(v.object({ card: v.optional(name) }));

export const StatsbombEvent = v.object({
  id: v.string(),
  index: v.optional(v.number(), 0),
  /** 1 and 2 are the halves, 3 and 4 those of extra time, 5 the shoot-out. */
  period: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  /** Since the period began: "00:12:46.970". */
  timestamp: v.pipe(v.string(), v.regex(/^\d+:\d\d:\d\d(?:\.\d+)?$/, "a timestamp is hh:mm:ss.mmm")),
  type: name,
  team: named,
  player: v.optional(named),
  /** Towards the goal that the team attacks, 0 to 120, and from its left, 0 to 80. */
  location: v.optional(v.pipe(v.array(v.number()), v.minLength(2))),
  tactics: v.optional(
    v.object({
      formation: v.optional(v.union([v.number(), v.string()])),
      lineup: v.optional(
        v.array(
          v.object({
            player: named,
            position: v.optional(name),
            jersey_number: v.optional(v.nullable(v.number())),
          }),
        ),
        [],
      ),
    }),
  ),
  shot: v.optional(
    v.object({
      outcome: name,
      type: v.optional(name),
      statsbomb_xg: v.optional(v.nullable(v.number())),
      key_pass_id: v.optional(v.string()),
    }),
  ),
  pass: v.optional(v.object({ type: v.optional(name), outcome: v.optional(name) })),
  foul_committed: card,
  bad_behaviour: card,
  substitution: v.optional(v.object({ replacement: named, outcome: v.optional(name) })),
});
export type StatsbombEvent = v.InferOutput<typeof StatsbombEvent>;

export const StatsbombFile = v.array(StatsbombEvent);
