/**
 * A match as schema.org's SportsEvent, for search engines: https://schema.org/SportsEvent, and what Google asks of an
 * event: https://developers.google.com/search/docs/appearance/structured-data/event. What a match does not say is left out.
 */
import type { SideId } from "../match/ids.ts";
import type { MatchDocument } from "../match/sports.ts";
import type { Speech } from "./i18n/words.tsx";
import { matchDescription } from "./match/title.ts";
import { sportName } from "./words.ts";

const SCHEMA = "https://schema.org";

/** Sports whose sides are people. */
const PEOPLE = new Set<MatchDocument["sport"]>(["tennis"]);
/** Sports in which the first side is at home. */
const HOME = new Set<MatchDocument["sport"]>(["basketball", "football"]);

/** The addresses of the match's page and of its picture are absolute. */
export function sportsEvent(speech: Speech, doc: MatchDocument, page: string, picture: string): object {
  const { sport, venue, startsAt, status, sides } = doc;
  const named = (id: SideId) => ({
    "@type": PEOPLE.has(sport) ? "Person" : "SportsTeam",
    name: sides[id].name,
  });
  const both = [named("a"), named("b")];
  const isOff = status.phase === "abandoned" && !hasBegun(doc);
  return {
    "@context": SCHEMA,
    "@type": "SportsEvent",
    "@id": page,
    url: page,
    name: speech.words.versus(sides.a.name, sides.b.name),
    description: matchDescription(doc),
    image: [picture],
    sport: sportName(speech, sport),
    startDate: startsAt,
    // A match that was begun took place, whatever came of it.
    eventStatus: `${SCHEMA}/${isOff ? "EventCancelled" : "EventScheduled"}`,
    ...(venue !== undefined && {
      eventAttendanceMode: `${SCHEMA}/OfflineEventAttendanceMode`,
      location: { "@type": "Place", name: venue, address: venue },
    }),
    competitor: both,
    performer: both,
    ...(HOME.has(sport) && { homeTeam: both[0], awayTeam: both[1] }),
  };
}

const hasBegun = ({ headline }: MatchDocument): boolean =>
  headline.a.score !== undefined || headline.b.score !== undefined;
