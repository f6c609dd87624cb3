import type { Listing } from "../../match/document.ts";
import { competitionKey, type Favourites, follow, isFollowed } from "../favourites.ts";
import { useWords } from "../i18n/words.tsx";
import { useNow, useZone } from "../time.tsx";
import { sportName } from "../words.ts";
import type { Day, Group } from "./board.ts";
import { homePath } from "./query.ts";
import { Row } from "./row.tsx";
import { Star } from "./star.tsx";
import { dayName, startsIn } from "./when.ts";
import { useHomeWords } from "./words.ts";

export interface ListParts {
  favourites: Favourites;
  onStar: (match: Listing) => void;
  now: number | undefined;
}

/** Matches under their days, and there under their competitions. */
export function Days({ days, ...parts }: ListParts & { days: readonly Day[] }) {
  const speech = useWords();
  const zone = useZone();
  return (
    <>
      {days.map(({ day, at, groups }) => (
        <div key={day} class="day">
          <h3 class="day-name">{dayName(speech, at, parts.now, zone)}</h3>
          {groups.map((group) => (
            <GroupCard key={`${group.sport} ${group.competition}`} group={group} {...parts} />
          ))}
        </div>
      ))}
    </>
  );
}

/** The matches of a competition on a day; its name leads to all of them. */
function GroupCard({ group, ...parts }: ListParts & { group: Group }) {
  const speech = useWords();
  const { sport, competition, listings } = group;
  const key = competitionKey(group, competition);
  const on = parts.favourites.has(key);
  const { follow: start, unfollow: stop } = useHomeWords();
  return (
    <section class="group" aria-label={competition}>
      <header class="group-head">
        <h4>
          <a href={speech.href(homePath({ sport, competition }))} data-choice>
            {competition}
          </a>
          <span class="muted"> {sportName(speech, sport)}</span>
        </h4>
        <Star on={on} label={(on ? stop : start)(competition)} onPress={() => follow(key, !on)} />
      </header>
      <Rows listings={listings} {...parts} />
    </section>
  );
}

export function Rows({
  listings,
  favourites,
  onStar,
  now,
  named = false,
}: ListParts & { listings: readonly Listing[]; named?: boolean }) {
  const speech = useWords();
  return (
    <ul class="rows">
      {listings.map((match) => (
        <Row
          key={match.id}
          match={match}
          followed={isFollowed(favourites, match)}
          onStar={onStar}
          named={named}
          soon={match.status.phase === "upcoming" ? startsIn(speech, match.startsAt, now) : undefined}
        />
      ))}
    </ul>
  );
}

/** The clock that "in 42 min" is told by. */
export const useMinute = (): number | undefined => useNow(30_000);
