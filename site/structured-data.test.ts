import { describe, expect, it } from "vitest";
import { opened, announced } from "./samples.ts";
import { pageWords, speechIn } from "./i18n/words.tsx";
import type { MatchDocument } from "../match/sports.ts";
import { sportsEvent } from "./structured-data.ts";

await pageWords.load("en");
const english = speechIn({ language: "en" });
const page = "https://scores.example/matches/sample";
const dataOf = (doc: MatchDocument) =>
  JSON.parse(JSON.stringify(sportsEvent(english, doc, page, `${page}/card.png`)));

describe("a match for search engines", () => {
  it("[P-5] has what Google requires of an event, and what it recommends as far as a match says it", () => {
    const event = dataOf(opened().image().doc);
    expect(event).toMatchObject({
      "@context": "https://schema.org",
      "@type": "SportsEvent",
      name: "Northshore v Kestrels",
      location: { "@type": "Place", name: "Kingsmead Oval", address: "Kingsmead Oval" },
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      image: [`${page}/card.png`],
      sport: "Cricket",
    });
    // ISO 8601 with a zone, as Google asks.
    expect(event.startDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/);
    expect(event.performer).toEqual([
      { "@type": "SportsTeam", name: "Northshore" },
      { "@type": "SportsTeam", name: "Kestrels" },
    ]);
    expect(event.description).not.toBe("");
    expect(Object.values(event)).not.toContain(null);
  });

  it("[P-5] says that it was cancelled if it never began, and nothing of a place that nobody named", () => {
    const off = { phase: "abandoned", label: "Abandoned" } as const;
    const { venue: _, ...nowhere } = announced().image().doc;
    const event = dataOf({ ...nowhere, status: off });
    expect(event.eventStatus).toBe("https://schema.org/EventCancelled");
    expect(event).not.toHaveProperty("location");
    expect(event).not.toHaveProperty("eventAttendanceMode");
    const stopped = opened().image((doc): MatchDocument => ({ ...doc, status: off })).doc;
    expect(dataOf(stopped).eventStatus).toBe("https://schema.org/EventScheduled");
  });
});
