import { describe, expect, it } from "vitest";
import { listing } from "../../match/listing.ts";
import { Scorer } from "../../match/football/testing.ts";
import type { MatchDocument } from "../../match/sports.ts";
import { announced, opened } from "../samples.ts";
import { cardView, type Link, type Scene } from "./card-view.ts";
import { facts as cricketFacts } from "./facts/cricket.ts";
import { facts as footballFacts } from "./facts/football.ts";
import type { FactsOf } from "./facts.ts";
import { speechOf } from "./words.ts";

const NOON = Date.UTC(2026, 5, 6, 12);
const LIVE: Link = { connection: "live", latencyMs: 1_240 };
const speech = speechOf("en", undefined, () => {});
const cricket = opened().image().doc;

const told = { facts: cricketFacts as FactsOf<MatchDocument> };

const view = (subject: MatchDocument | undefined, over: Partial<Scene> = {}) =>
  cardView({ match: "sample", subject, link: LIVE, speech, delay: 0, now: NOON, ...over });

describe("what a card says of a match", () => {
  it("has status, sides in order, the situation, and how late it is", () => {
    expect(view(cricket)).toMatchObject({
      tone: "live",
      status: "1st innings",
      brief: "0.5 ov",
      place: "Harbour Cup · Final",
      label: "Northshore v Kestrels",
      sides: [
        { side: "a", name: "Northshore", short: "NS", score: "10/1", detail: "0.5 ov", waits: false },
        { side: "b", name: "Kestrels", score: "–", waits: true },
      ],
      aside: ["CRR 12.00"],
      foot: "1.2s behind",
    });
  });

  it("says of a match to come when it starts, in words that shorten as it nears", () => {
    const doc = announced().image().doc;
    const startsAt = (ms: number) => ({ ...doc, startsAt: new Date(NOON + ms).toISOString() });
    const HOUR = 3_600_000;
    expect(view(startsAt(42 * 60_000))).toMatchObject({ tone: "calm", text: "in 42 minutes" });
    expect(view(startsAt(42 * 60_000)).status).toMatch(/^\d\d:\d\d$/);
    expect(view(startsAt(50 * HOUR)).status).toMatch(/^\w{3}[, ]+\d\d:\d\d$/);
    expect(view(startsAt(240 * HOUR)).status).toMatch(/^16 Jun[, ]+\d\d:\d\d$/);
    expect(view(startsAt(240 * HOUR)).text).toBe("");
    expect(view(startsAt(HOUR)).rows.map(({ name }) => name)).toEqual(["Starts", "Venue", "Stage"]);
  });

  it("says since when it may be out of date, and never of a match that is over", () => {
    const link: Link = { connection: "reconnecting", staleSince: NOON };
    expect(view(cricket, { link })).toMatchObject({
      tone: "warn",
      text: "Connection lost · retrying",
      aside: [],
      foot: "",
      sides: [{ score: "10/1" }, {}],
    });
    expect(view(cricket, { link }).status).toMatch(/^Stale since \d\d:\d\d:\d\d$/);
    expect(view(cricket, { link }).brief).toMatch(/^Stale since \d\d:\d\d$/);
    expect(view(cricket, { link: { ...link, connection: "stale" } }).text).toContain("waiting");
    const over = { ...cricket, status: { phase: "finished", label: "Result" } } as const;
    expect(view(over, { link })).toMatchObject({ tone: "calm", status: "Result" });
  });

  it("[P-40] has the minute of a clock that runs, as late as a delay wants it, while its feed is live", () => {
    const { doc } = new Scorer().start("first-half", "second-half").goal("a", 46);
    const now = Date.parse(doc.headline.clock?.since ?? "") + 1_310_000;
    expect(view(doc, { now })).toMatchObject({ tone: "live", status: "67’", brief: "67’" });
    expect(view(doc, { now, delay: 60_000 })).toMatchObject({ status: "66’", brief: "66’" });
    expect(view(doc, { now, link: { connection: "connecting" } })).toMatchObject({ status: "46’" });
    const link: Link = { connection: "stale", staleSince: now };
    expect(view(doc, { now, link }).status).toMatch(/^Stale since/);
    const { clock: _, ...headline } = doc.headline;
    expect(view({ ...doc, headline }, { now })).toMatchObject({ status: "2nd half", brief: "2nd half" });
  });

  it("says that events are missing instead of the figures that would be wrong", () => {
    expect(view({ ...cricket, coverage: "gap" }).aside).toEqual(["Some events are missing"]);
  });

  it.each([
    [
      "unknown",
      { tone: "warn", status: "Unknown match", text: "There is no match “sample”", place: "sample" },
    ],
    ["outdated", { tone: "warn", status: "Out of date", text: "Reload this page" }],
    ["reconnecting", { tone: "warn", status: "Not connected", text: "Connection lost · retrying" }],
    ["nowhere", { tone: "warn", status: "Not connected", text: "Attribute “api” is missing" }],
    ["connecting", { tone: "calm", status: "", text: "", place: "" }],
  ] as const)("says of nothing, %s, why", (connection, said) => {
    expect(view(undefined, { link: { connection } })).toMatchObject({
      ...said,
      sides: [],
      chips: [],
      rows: [],
    });
  });

  it("says by how much a delay holds it back, and no figure that would be a lie", () => {
    const held = view(undefined, { link: { connection: "connecting" }, delay: 30_000 });
    expect(held.text).toBe("Held back by 30s");
    expect(held.brief).toBe("Held back by 30s");
    expect(view(cricket, { delay: 30_000 }).foot).toBe("Shown 30s late");
    expect(view(cricket, { link: { connection: "live", latencyMs: 4_000_000 } }).foot).toBe("");
  });

  it("knows as much from the board's line, but for the details", () => {
    const { chips, rows, ...said } = view(cricket, told);
    expect(chips.length + rows.length).toBeGreaterThan(0);
    const listed = cardView({
      match: "sample",
      subject: listing(cricket, "2026-06-06T14:00:00Z"),
      link: LIVE,
      speech,
      delay: 0,
      now: NOON,
    });
    expect(listed).toEqual({ ...said, chips: [], rows: [] });
  });
});

describe("what a full card adds", () => {
  it("cricket: the last balls, the pair in the order in which they came in, the bowler", () => {
    const { chips, rows } = view(cricket, told);
    expect(chips.map(({ text }) => text)).toEqual(["4", "wd", "W", "2lb", "1", "2"]);
    expect(chips.map(({ tone }) => tone)).toEqual([
      "four",
      undefined,
      "wicket",
      undefined,
      undefined,
      undefined,
    ]);
    expect(rows).toEqual([
      { name: "J. Ode •", value: "2", note: "(1)" },
      { name: "J. Lindqvist", value: "1", note: "(2)" },
      { name: "J. Umeh", value: "1/8", note: "(0.5)" },
    ]);
  });

  it("football: what is counted, and the last goals and dismissals, the newest first", () => {
    const scorer = new Scorer().start("first-half").goal("a", 12).goal("b", 20, { how: "own goal" });
    const { chips, rows } = view(scorer.doc, { facts: footballFacts as FactsOf<MatchDocument> });
    expect(chips.map(({ text }) => text)).toEqual(["Corners 0–0", "Shots 1–0"]);
    expect(rows).toEqual([
      { name: "20’ Brookside", value: "BRO", note: "own goal" },
      { name: "12’ Ashgrove", value: "ASH", note: "" },
    ]);
  });
});
