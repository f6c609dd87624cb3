/** Matches as the API tells them. The compiler holds each schema to the type that the rest of the house has. */
import * as v from "valibot";
import type { Moment } from "../../../match/chronicle.ts";
import type { Listing } from "../../../match/document.ts";
import {
  type Entry,
  type Headline,
  type MatchHead,
  PHASES,
  type Player,
  type ScoreLine,
  type Side,
} from "../../../match/head.ts";
import { MatchId, PlayerId, SIDES } from "../../../match/ids.ts";
import type { RunningClock } from "../../../match/running-clock.ts";
import type { Sayings } from "../../../match/say.ts";
import { PAUSES } from "../../../match/common-events.ts";
import { sports } from "../../../match/sports.ts";
import { sportName, stamped, time } from "./common.ts";

type Schema<T> = v.GenericSchema<unknown, T>;

const sideId = v.picklist(SIDES);
const bySide = <S extends v.GenericSchema>(schema: S) => v.object({ a: schema, b: schema });

const side = v.object({
  name: v.string(),
  short: v.pipe(v.string(), v.description("Two to five letters, for where room is short.")),
  formation: v.exactOptional(v.string()),
}) satisfies Schema<Side>;

export const player = v.object({
  name: v.string(),
  side: sideId,
  place: v.exactOptional(
    v.pipe(v.number(), v.description("Place in the line-up; who came in later has none.")),
  ),
  shirt: v.exactOptional(v.number()),
  position: v.exactOptional(v.string()),
  captain: v.exactOptional(v.boolean()),
  keeper: v.exactOptional(v.boolean()),
  bench: v.exactOptional(v.boolean()),
}) satisfies Schema<Player>;

const status = v.object({
  phase: v.picklist(PHASES),
  reason: v.exactOptional(v.picklist(PAUSES)),
  label: v.pipe(v.string(), v.description('What is true now, in words: "2nd innings", "Rain delay".')),
}) satisfies Schema<MatchHead["status"]>;

const scoreLine = v.object({
  score: v.exactOptional(v.pipe(v.string(), v.description('"182/6"; absent before the side has played.'))),
  detail: v.exactOptional(v.string()),
  active: v.exactOptional(v.pipe(v.boolean(), v.description("The side is batting, serving, has the ball."))),
}) satisfies Schema<ScoreLine>;

const clock = v.pipe(
  v.object({
    since: v.pipe(time, v.description("When it began to run.")),
    at: v.pipe(v.number(), v.description("Seconds of play that it showed then.")),
    to: v.pipe(v.number(), v.description("Minutes after which the period goes on in stoppage time.")),
    told: v.exactOptional(
      v.pipe(
        v.number(),
        v.description(
          "The latest minute that an event of the period names, counted on through stoppage time.",
        ),
      ),
    ),
  }) satisfies Schema<RunningClock>,
  v.description(
    "There while it runs up by itself, as football's does; it is not to run on while a feed is stale.",
  ),
);

const headline = v.pipe(
  v.object({
    order: v.array(sideId),
    ...bySide(scoreLine).entries,
    text: v.pipe(v.string(), v.description('"Kestrels need 42 off 28"')),
    figures: v.exactOptional(v.string()),
    clock: v.exactOptional(clock),
  }) satisfies Schema<Headline>,
  v.metadata({ ref: "Headline" }),
);

const coverage = v.pipe(
  v.picklist(["full", "gap"]),
  v.description('"gap": events are missing between those that were counted.'),
);

const common = {
  id: MatchId,
  competition: v.string(),
  stage: v.exactOptional(v.string()),
  startsAt: time,
  sides: bySide(side),
  status,
  coverage,
  headline,
};

/** What the matches of a sport may say, each phrase by name: "CricketSayings". */
function sayingsOf({ name, phrases: names }: (typeof sports)[number]) {
  const phrase = v.looseObject({
    say: v.pipe(v.picklist(names), v.description("The phrase; the other members fill it.")),
  });
  const phrases = v.array(phrase);
  return v.pipe(
    v.object({
      text: phrases,
      figures: v.exactOptional(phrases),
      a: v.exactOptional(phrases),
      b: v.exactOptional(phrases),
      label: phrase,
    }) satisfies Schema<Sayings>,
    v.metadata({ ref: `${name.charAt(0).toUpperCase()}${name.slice(1)}Sayings` }),
  );
}

const sayings = v.pipe(
  v.union(sports.map(sayingsOf)) satisfies Schema<Sayings>,
  v.description(
    "What the headline says, as names of phrases and what fills them: to be put in any language. One of these a sport.",
  ),
  v.metadata({ ref: "Sayings" }),
);

export const listing = v.pipe(
  v.object({
    ...common,
    sport: sportName,
    sayings: v.exactOptional(sayings),
    at: time,
  }) satisfies Schema<Listing>,
  v.metadata({ ref: "Listing" }),
);

const head = {
  ...common,
  venue: v.exactOptional(v.string()),
  players: v.record(PlayerId, player),
  playerOfMatch: v.exactOptional(v.array(PlayerId)),
};
v.object(head) satisfies Schema<MatchHead>;

const document = v.pipe(
  v.object({
    ...head,
    sport: sportName,
    card: v.pipe(
      v.looseObject({ format: v.looseObject({ sport: sportName, name: v.exactOptional(v.string()) }) }),
      v.description("The sport's own part: innings, periods, sets."),
    ),
  }),
  v.metadata({ ref: "MatchDocument" }),
);

export const entry = v.pipe(
  v.object({
    seq: v.pipe(v.number(), v.integer(), v.description("The event that it tells of.")),
    at: time,
    period: v.pipe(
      v.number(),
      v.integer(),
      v.description("The innings, half or set, from 1; 0 before play."),
    ),
    clock: v.exactOptional(v.string()),
    mark: v.exactOptional(v.string()),
    tone: v.picklist(["plain", "four", "six", "wicket", "info", "correction"]),
    lead: v.string(),
    text: v.exactOptional(v.string()),
    key: v.exactOptional(v.pipe(v.boolean(), v.description("One of the match's key moments."))),
    was: v.exactOptional(v.pipe(v.string(), v.description("What it was before it was amended."))),
    retracted: v.exactOptional(v.boolean()),
    summary: v.exactOptional(v.object({ title: v.string(), items: v.array(v.string()) })),
  }) satisfies Schema<Entry>,
  v.metadata({ ref: "Entry" }),
);

/** A match with its newest entries, newest first. */
export const matchImage = v.pipe(
  v.object({ ...stamped, doc: document, entries: v.array(entry) }),
  v.metadata({ ref: "MatchImage" }),
);

export const boardImage = v.pipe(
  v.object({ ...stamped, doc: v.object({ matches: v.record(MatchId, listing) }) }),
  v.metadata({ ref: "BoardImage" }),
);

/** Where a match was at an event that its commentary tells of. */
export const moment = v.pipe(
  v.object({
    seq: entry.entries.seq,
    period: entry.entries.period,
    clock: entry.entries.clock,
    tone: v.exactOptional(v.pipe(entry.entries.tone, v.description("Left out where it is plain."))),
    key: entry.entries.key,
    a: v.exactOptional(v.pipe(v.string(), v.description("The score of side a after it."))),
    b: v.exactOptional(v.string()),
  }) satisfies Schema<Moment>,
  v.metadata({ ref: "Moment" }),
);

/** What changed with one event: `o` is a merge patch (RFC 7396) of the document, `e` are entries added or changed. */
export const step = v.pipe(
  v.object({
    t: v.literal("d"),
    epoch: stamped.epoch,
    from: stamped.v,
    v: stamped.v,
    at: time,
    o: v.looseObject({}),
    e: v.array(entry),
  }),
  v.metadata({ ref: "Step" }),
);
