import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Listing } from "../../match/document.ts";
import { Scorer } from "../../match/football/testing.ts";
import { listing } from "../../match/listing.ts";
import { pageWords, Speaking, speechIn } from "../i18n/words.tsx";
import { behind, StatusNow } from "./status-now.tsx";

await pageWords.load("en");
const speech = speechIn({ language: "en" });
const said = (match: Listing): string =>
  render(
    <Speaking speech={speech}>
      <StatusNow match={match} />
    </Speaking>,
  ).replaceAll(/<[^>]+>/g, "");

test("[P-40] the minute stands where the clock runs, what is played is for the ear, and otherwise the label", () => {
  const scorer = new Scorer().start("first-half", "second-half");
  const since = Date.parse(scorer.doc.headline.clock?.since ?? "");
  const at = new Date(since + 1_290_000).toISOString();
  expect(said(listing(scorer.doc, at))).toMatch(/^Live: ?2nd half ?67’$/);
  scorer.do({ type: "paused", reason: "injury" });
  expect(said(listing(scorer.doc, at))).toBe("Injury stoppage");
  scorer.do({ type: "resumed" }).end("second-half");
  expect(said(listing(scorer.doc, at))).toMatch(/^Live: ?Full-time$/);
  scorer.do({ type: "finished" });
  expect(said(listing(scorer.doc, at))).toBe("Result");
});

test("[P-40] a listing from before there was a clock is shown by its label", () => {
  const { doc } = new Scorer().start("first-half");
  const { clock: _, ...headline } = doc.headline;
  expect(said({ ...listing(doc, doc.startsAt), headline })).toMatch(/1st half$/);
});

test("[P-40] clocks run, as late as the reader wants, while the page is live, and stand otherwise", () => {
  expect(behind({ connection: "live" })).toBe(0);
  expect(behind({ connection: "live", heldMs: 30_000 })).toBe(30_000);
  for (const connection of ["drawn", "connecting", "stale", "reconnecting", "kept", "outdated"] as const)
    expect(behind({ connection, heldMs: 30_000 })).toBeUndefined();
});
