/** The shapes of Wyscout's open event data (figshare c.4415000), as far as they are read. */
import * as v from "valibot";

const id = v.pipe(v.union([v.number(), v.string()]), v.transform(String));
const looseNumber = v.pipe(v.union([v.number(), v.string()]), v.transform(Number));

export const WyscoutEvent = v.object({
  id: v.optional(id),
  matchId: id,
  teamId: id,
  /** 0 for nobody. */
  playerId: v.optional(id, "0"),
  /** Where it began and ended, in percent of the field as the team attacks. */
  positions: v.fallback(v.array(v.object({ x: v.number(), y: v.number() })), []),
  eventName: v.string(),
  subEventName: v.optional(v.pipe(v.union([v.string(), v.number(), v.null()]), v.transform(String)), ""),
  tags: v.optional(v.array(v.object({ id: v.number() })), []),
  matchPeriod: v.picklist(["1H", "2H", "E1", "E2", "P"]),
  /** Since the period began. */
  eventSec: v.pipe(v.number(), v.minValue(0)),
});
export type WyscoutEvent = v.InferOutput<typeof WyscoutEvent>;

export const WyscoutTeam = v.object({ wyId: id, name: v.string() });
export const WyscoutPlayer = v.object({
  wyId: id,
  shortName: v.string(),
  role: v.optional(v.object({ name: v.optional(v.string()) })),
});
export const WyscoutListedPlayer = v.object({ player: WyscoutPlayer });
export type WyscoutPlayer = v.InferOutput<typeof WyscoutPlayer>;

const inFormation = v.array(v.object({ playerId: id }));
const substitution = v.object({ playerIn: id, playerOut: id, minute: looseNumber });
const teamData = v.object({
  side: v.picklist(["home", "away"]),
  formation: v.optional(
    v.object({
      lineup: v.fallback(inFormation, []),
      bench: v.fallback(inFormation, []),
      // "null" where there was none.
      substitutions: v.fallback(v.array(substitution), []),
    }),
  ),
});
export type WyscoutTeamData = v.InferOutput<typeof teamData>;

/** An element of matches.json. */
export const WyscoutMatch = v.object({
  wyId: id,
  dateutc: v.optional(v.string()),
  venue: v.optional(v.string()),
  groupName: v.optional(v.string()),
  gameweek: v.optional(v.number()),
  competitionId: v.optional(v.number()),
  teamsData: v.record(v.string(), teamData),
});
export type WyscoutMatch = v.InferOutput<typeof WyscoutMatch>;

/** A file of one match with its teams and players; the published files are bare lists of events. */
export const WyscoutFile = v.object({
  events: v.array(WyscoutEvent),
  // Names are a help: the score follows without them, and some files have null in the place of a player.
  teams: v.fallback(
    v.record(v.string(), v.object({ team: v.fallback(v.optional(WyscoutTeam), undefined) })),
    {},
  ),
  players: v.fallback(v.record(v.string(), v.array(v.unknown())), {}),
});
export type WyscoutFile = v.InferOutput<typeof WyscoutFile>;
