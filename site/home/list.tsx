import type { Listing } from "../../match/document.ts";
import { useWords } from "../i18n/words.tsx";
import { Time, useNow, useZone } from "../time.tsx";
import { joined } from "../words.ts";
import type { Day } from "./board.ts";
import { dayName, startsIn } from "./when.ts";

interface DaysProps {
  days: readonly Day[];
  now: number | undefined;
}

/** Matches as rows under their days. */
export function Days({ days, now }: DaysProps) {
  const speech = useWords();
  const zone = useZone();
  return (
    <>
      {days.map(({ day, listings }) => (
        <div key={day} class="day">
          <h3 class="day-name">{dayName(speech, day, now, zone)}</h3>
          <ul class="rows">
            {listings.map((match) => (
              <Row key={match.id} match={match} now={now} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Row({ match, now }: { match: Listing; now: number | undefined }) {
  const speech = useWords();
  const { words, href } = speech;
  const upcoming = match.status.phase === "upcoming";
  const soon = upcoming ? startsIn(speech, match.startsAt, now) : undefined;
  return (
    <li class="row">
      <span class="row-when">
        {upcoming ? <Time at={match.startsAt} format="clock" /> : match.status.label}
      </span>
      <div class="row-what">
        <a class="row-link" href={href(`/matches/${match.id}`)}>
          {match.sides.a.name} <span class="row-v">{words.v}</span> {match.sides.b.name}
        </a>
        {!upcoming && <p class="row-text">{match.headline.text}</p>}
        <p class="row-place">{joined(match.competition, match.stage)}</p>
      </div>
      <span class="row-end">
        {upcoming ? soon !== undefined && <span class="pill">{soon}</span> : <Scores match={match} />}
      </span>
    </li>
  );
}

function Scores({ match: { headline, sides } }: { match: Listing }) {
  return (
    <>
      {headline.order.map((side) => {
        const { score } = headline[side];
        return (
          score !== undefined && (
            <span key={side} class="row-score">
              <span class="muted">{sides[side].short}</span> {score}
            </span>
          )
        );
      })}
    </>
  );
}

/** The clock that "in 42 min" is told by. */
export const useMinute = (): number | undefined => useNow(30_000);
