import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeEvent, encodeEvent } from "./event.ts";
import { apply } from "./fold.ts";
import { Scorer } from "./testing.ts";

const { events } = new Scorer()
  .bat("a")
  .ball({ batter: 4 }, { boundary: true })
  .wicket("caught")
  .ball({ wides: 1 });

/** One member of a good event, put in the place of another's or of nothing. */
const spoilt = fc.tuple(fc.nat(events.length - 1), fc.string(), fc.jsonValue()).map(([at, member, value]) => {
  const event: Record<string, unknown> = { ...events[at] };
  const members = Object.keys(event);
  const key = members[member.length % members.length] ?? "type";
  return JSON.stringify({ ...event, [key]: value });
});

describe("the border", () => {
  test("[M-16] garbage is refused with the field and its problem, and nothing throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), spoilt), (text) => {
        const decoded = decodeEvent(text);
        if (!decoded.ok) expect(decoded.malformed.problem).not.toBe("");
      }),
      { numRuns: 2_000 },
    );
  });

  test("[M-16] what passes it, passes the fold: lawful or refused by a rule", () => {
    const { doc } = new Scorer().bat("a").ball();
    fc.assert(
      fc.property(spoilt, (text) => {
        const decoded = decodeEvent(text);
        if (!decoded.ok || decoded.event.type === "amended" || decoded.event.type === "retracted") return;
        const applied = apply(doc, decoded.event);
        if (!applied.ok) expect(applied.rule).toMatch(/^[A-Z]-/);
      }),
      { numRuns: 2_000 },
    );
  });

  test("[M-16] an event comes back from its text as it was", () => {
    for (const event of events) expect(decodeEvent(encodeEvent(event))).toEqual({ ok: true, event });
  });
});
