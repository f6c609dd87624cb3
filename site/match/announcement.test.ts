import { describe, expect, it } from "vitest";
import { pageWords, speechIn } from "../i18n/words.tsx";
import { opened, type Script } from "../samples.ts";
import type { Setting } from "../settings.ts";
import type { Link } from "../view.ts";
import { type Announcement, announce } from "./announcement.ts";

await pageWords.load("en");
const english = speechIn({ language: "en" });
const LIVE: Link = { connection: "live" };
const of = (script: Script, link = LIVE) => ({ ...script.image(), link });
const pair = { striker: "ode", nonStriker: "lindqvist" } as const;
const plain = () =>
  opened().add("cricket.delivery-bowled", { ...pair, over: 0, bowler: "umeh", runs: { batter: 1 } });
const wicket = () =>
  plain().add("cricket.delivery-bowled", {
    ...pair,
    over: 1,
    bowler: "quist",
    runs: { batter: 0 },
    wickets: [{ player: "ode", kind: "bowled" }],
  });

/** What is said while the match goes from one script to the next, "" where nothing new is. */
function heard(how: Setting<"spoken">, ...views: readonly Parameters<typeof announce>[1][]): string[] {
  let said: Announcement | undefined;
  return views.map((view) => {
    const next = announce(english, view, how, said);
    const isNew = next.text !== said?.text;
    said = next;
    return isNew ? next.text : "";
  });
}

describe("what is announced", () => {
  it("[P-2] is nothing of what the page showed when it was opened", () => {
    expect(heard("every", of(opened()))).toEqual([""]);
  });

  it("[P-2] is each key moment with the score, and no other ball", () => {
    const [first, second, third] = heard("key", of(opened()), of(plain()), of(wicket()));
    expect([first, second]).toEqual(["", ""]);
    expect(third).toMatch(/Ode.* · Northshore 11\/2/);
  });

  it("[P-2] is every change of the score where that was chosen", () => {
    const [, second, third] = heard("every", of(opened()), of(plain()), of(wicket()));
    expect(second).toContain("Northshore 11/1, 1 ov");
    expect(third).toContain("Northshore 11/2");
  });

  it("[P-2] is a lost connection, even between two key moments", () => {
    const lost = of(opened(), { connection: "stale" });
    expect(heard("key", of(opened()), lost)[1]).toContain("Connection lost");
    expect(heard("off", of(opened()), lost, of(wicket()))).toEqual(["", "", ""]);
  });
});
