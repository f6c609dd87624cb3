/** Events as scorers send them: what the log carries, of which the envelope may be left out. */
import * as v from "valibot";
import { eventSchemas } from "../../../match/event.ts";
import { envelope } from "../../../match/fields.ts";
import { MatchId } from "../../../match/ids.ts";

const may = <S extends v.GenericSchema>(schema: S, meaning: string) =>
  v.optional(v.pipe(schema, v.description(meaning)));

const given = {
  v: may(envelope.v, "1"),
  id: may(envelope.id, "Your own id for the event: what comes again under it is not taken twice."),
  match: may(envelope.match, "As the path has it."),
  seq: may(
    envelope.seq,
    "The number that it is meant to have. Without one it is the next, whichever that is.",
  ),
  at: may(envelope.at, "When it happened. Without one it is now."),
};

const draft = v.pipe(
  v.variant(
    "type",
    eventSchemas.map((schema) => v.object({ ...schema.entries, ...given })),
  ),
  v.description("What happened, by its type."),
  v.metadata({ ref: "EventDraft" }),
);
export const drafts = v.union([draft, v.pipe(v.array(draft), v.minLength(1), v.maxLength(100))]);

const event = v.pipe(
  v.looseObject({ id: v.string(), match: MatchId, seq: v.number(), at: v.string(), type: v.string() }),
  v.description("An event as the log has it."),
);

export const log = v.object({
  match: MatchId,
  last: v.pipe(v.number(), v.description("The number of the newest event.")),
  events: v.pipe(v.array(event), v.description("In order, 500 at most; ask again after the last of them.")),
});

export const taken = v.object({
  match: MatchId,
  seq: v.pipe(v.number(), v.description("The number of the newest of them.")),
  events: v.array(v.object({ id: v.string(), seq: v.number() })),
  score: v.exactOptional(
    v.pipe(
      v.object({
        a: v.exactOptional(v.string()),
        b: v.exactOptional(v.string()),
        text: v.string(),
        status: v.string(),
      }),
      v.description("What they lead to."),
    ),
  ),
});

export const keyHolder = v.object({
  label: v.pipe(v.string(), v.description("Whose it is.")),
  scope: v.pipe(
    v.object({
      matches: v.exactOptional(v.array(MatchId)),
      sports: v.exactOptional(v.array(v.string())),
      competitions: v.exactOptional(v.array(v.string())),
    }),
    v.description("In each member that is there, the match has to be one of those named."),
  ),
  announces: v.pipe(v.boolean(), v.description("Whether it may announce matches.")),
  rate: v.pipe(v.number(), v.description("Requests a minute.")),
  expiresAt: v.exactOptional(v.string()),
});
