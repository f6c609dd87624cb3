/** The desk's records, read back from rows and replies. */
import * as v from "valibot";
import { MatchId } from "../match/ids.ts";
import { type SportName, sports } from "../match/sports.ts";

const sportNames: readonly SportName[] = sports.map(({ name }) => name);

const keyRecord = v.object({
  id: v.string(),
  hash: v.string(),
  label: v.string(),
  scope: v.object({
    matches: v.exactOptional(v.array(MatchId)),
    sports: v.exactOptional(v.array(v.picklist(sportNames))),
    competitions: v.exactOptional(v.array(v.string())),
  }),
  announces: v.boolean(),
  rate: v.number(),
  createdAt: v.string(),
  expiresAt: v.exactOptional(v.string()),
  revokedAt: v.exactOptional(v.string()),
});
export const keyTexts = v.array(v.pipe(v.string(), v.parseJson(), keyRecord));

const whole = v.pipe(v.number(), v.integer());
/** `folded`: what both the log and the store have. */
export const standingRow = v.object({ last: whole, logged: whole, folded: whole });
export const claimedRows = v.array(v.object({ id: v.string(), seq: whole, fingerprint: v.string() }));
export const matchRows = v.array(v.object({ match: MatchId }));
export const countRow = v.object({ count: whole });
export const attemptRow = v.object({ fingerprint: v.string(), answer: v.nullable(v.string()) });

const decimal = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number));
/** Redis has nothing for a match that it has never seen. */
export const numberReply = v.union([
  decimal,
  v.pipe(
    v.null(),
    v.transform(() => 0),
  ),
]);
/** `12 3f9c…`: the number, and the fingerprint. */
export const claimedReply = v.nullable(
  v.pipe(
    v.string(),
    v.transform((text) => /^(?<seq>\d+) (?<fingerprint>\S+)$/.exec(text)?.groups),
    v.object({ seq: decimal, fingerprint: v.string() }),
  ),
);
