import { useEffect, useState } from "preact/hooks";
import { ConnectionPill } from "../frame/connection.tsx";
import { useWords } from "../i18n/words.tsx";
import { timeText, useZone, zoneName } from "../time.tsx";
import type { BoardView } from "../view.ts";
import { sections, sportsOf } from "./board.ts";
import { LiveCard } from "./card.tsx";
import { Days, useMinute } from "./list.tsx";
import { SportNav } from "./sport-nav.tsx";

export function HomePage({ view: { board, link, at } }: { view: BoardView }) {
  const { words, number } = useWords();
  const say = words.home;
  const zone = useZone();
  const now = useMinute();
  const sports = sportsOf(board);
  const sport = useSport(sports);
  const { live, upcoming, results } = sections(board, sport, (time) => timeText(time, "day", zone));
  const empty = live.length + upcoming.length + results.length === 0;
  return (
    <main id="main" class="home">
      <h1 class="vh">{say.title}</h1>
      <SportNav sports={sports} shown={sport} />
      {live.length > 0 && (
        <section aria-labelledby="now">
          <header class="home-head">
            <h2 id="now" class="now">
              <span class="dot" aria-hidden="true" /> <em>{say.live}</em> {say.liveNow} ·{" "}
              {number(live.length)}
            </h2>
            <ConnectionPill link={link} at={at} />
          </header>
          <div class="cards">
            {live.map((match) => (
              <LiveCard key={match.id} match={match} />
            ))}
          </div>
        </section>
      )}
      {upcoming.length > 0 && (
        <section aria-labelledby="next">
          <header class="home-head">
            <h2 id="next">{say.next}</h2>
            <p class="muted small">{words.time.zone(zoneName(zone))}</p>
          </header>
          <Days days={upcoming} now={now} />
        </section>
      )}
      {results.length > 0 && (
        <section aria-labelledby="results">
          <header class="home-head">
            <h2 id="results">{say.results}</h2>
          </header>
          <Days days={results} now={now} />
        </section>
      )}
      {empty && (
        <div class="blank">
          <h2>{say.empty}</h2>
          <p>{say.emptyText}</p>
        </div>
      )}
    </main>
  );
}

/** The sport that the address names, "/#cricket", if the board has it. */
function useSport(sports: readonly string[]): string | undefined {
  const [named, setNamed] = useState("");
  useEffect(() => {
    const read = () => setNamed(location.hash.slice(1));
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  return sports.find((sport) => sport === named);
}
