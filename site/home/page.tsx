import type { ComponentChild } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Board, Listing } from "../../match/document.ts";
import { isFollowed, isPinned, NO_FAVOURITES } from "../favourites.ts";
import { ConnectionPill } from "../frame/connection.tsx";
import { useWords } from "../i18n/words.tsx";
import { zoneName, useZone } from "../time.tsx";
import { Late, partOf } from "../late.tsx";
import { useFavourites } from "../use-favourites.ts";
import { asLinked, type BoardView, type Link } from "../view.ts";
import { sportName } from "../words.ts";
import { DayStrip, Search, Sports } from "./bar.tsx";
import {
  type DayOf,
  daysOf,
  matching,
  type Pinned as PinnedMatches,
  pin,
  sections,
  sportsOf,
  steady,
} from "./board.ts";
import { LiveCard } from "./card.tsx";
import { Days, type ListParts, Rows, useMinute } from "./list.tsx";
import { type FoundPlayer, type HomeQuery, homePath } from "./query.ts";
import { keepRoom } from "./room.ts";
import { useChoice, usePlayers } from "./use-query.ts";
import { dayIn } from "./when.ts";
import { useHomeWords } from "./words.ts";

const found = partOf(async () => (await import("./found.tsx")).Found);

interface HomeProps {
  view: BoardView;
  /** What the address asked for when the page was drawn. */
  query: HomeQuery;
  /** What the search that it asked for has found. */
  players: readonly FoundPlayer[];
}

/** Above so many live matches a list is easier to look through than boxes. */
const MOST_CARDS = 24;

export function HomePage({ view: { board: told, link, at }, query: first, players: came }: HomeProps) {
  const speech = useWords();
  const say = useHomeWords();
  const zone = useZone();
  const now = useMinute();
  const kept = useFavourites();
  const { query, choose, type } = useChoice(first);
  const players = usePlayers(query.q, { q: first.q, players: came });
  const dayOf = useMemo(() => dayIn(zone), [zone]);
  const onStar = useCallback(
    async (match: Listing) => (await import("../dialogs/follow.tsx")).askWhatToFollow(speech, match),
    [speech],
  );
  const board = boardAsLinked(told, link);
  const { day: _, ...anyDay } = query;
  const matches = matching(board, query, dayOf);
  const all = useSteady(matches, query, dayOf);
  const favourites = kept ?? NO_FAVOURITES;
  const { pinned, rest } = pin(all, (match) => isPinned(favourites, match));
  const parts: ListParts = { favourites, onStar: (match) => void onStar(match), now };
  const sports = sportsOf(board);
  const pill = <ConnectionPill link={link} at={at} />;
  return (
    // The links in it work by themselves; here they are only spared a journey to the server.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <main id="main" class={link.staleSince === undefined ? "home" : "home doubtful"} onClick={choose}>
      <h1 class="vh">{say.title}</h1>
      <div class="bar-home">
        <Search query={query} onType={type} />
        {pinned.live.length + rest.live.length === 0 && pill}
        <Sports sports={sports} query={query} />
        <DayStrip days={daysOf(matching(board, anyDay, dayOf), dayOf)} query={query} now={now} />
      </div>
      {query.q !== undefined && (
        <Late part={found}>
          {(Found) => <Found matches={matches} q={query.q ?? ""} players={players} favourites={favourites} />}
        </Late>
      )}
      <Pinned pinned={pinned} known={kept !== undefined} pill={pill} {...parts} />
      {rest.live.length > 0 && (
        <section aria-labelledby="now">
          <header class="home-head">
            <h2 id="now" class="now">
              <span class="dot" aria-hidden="true" />{" "}
              <em>{link.connection === "kept" ? say.wasLive : say.live}</em>{" "}
              {link.connection !== "kept" && say.liveNow} · {speech.number(rest.live.length)}
            </h2>
            {pinned.live.length === 0 && pill}
          </header>
          <Live matches={rest.live} {...parts} />
        </section>
      )}
      {rest.upcoming.length > 0 && (
        <section aria-labelledby="next">
          <header class="home-head">
            <h2 id="next">{say.next}</h2>
            <p class="muted small">{speech.words.time.zone(zoneName(zone))}</p>
          </header>
          <Days days={rest.upcoming} {...parts} />
        </section>
      )}
      {rest.results.length > 0 && (
        <section aria-labelledby="results">
          <header class="home-head">
            <h2 id="results">{say.results}</h2>
          </header>
          <Days days={rest.results} {...parts} />
        </section>
      )}
      {matches.length === 0 && players.length === 0 && <Nothing isFiltered={homePath(query) !== "/"} />}
      {sports.length > 0 && (
        <nav class="leads" aria-label={say.leaders}>
          <h2>{say.leaders}</h2>
          {sports.map((sport) => (
            <a key={sport} href={speech.href(`/leaders/${sport}`)}>
              {sportName(speech, sport)}
            </a>
          ))}
        </nav>
      )}
    </main>
  );
}

function boardAsLinked(board: Board, link: Link): Board {
  if (link.connection !== "kept") return board;
  const matches = Object.entries(board.matches).map(([id, match]) => [id, asLinked(match, link)]);
  return { matches: Object.fromEntries(matches) };
}

/** The sections, in which what is live keeps its place until something else is asked for. */
function useSteady(matches: readonly Listing[], query: HomeQuery, dayOf: DayOf) {
  const path = homePath(query);
  const [kept, setKept] = useState<{ path: string; ids: readonly string[] }>({ path, ids: [] });
  const ids = kept.path === path ? kept.ids : [];
  const all = sections(matches, dayOf, ids);
  const next = steady(ids, all.live);
  if (next !== kept.ids || kept.path !== path) setKept({ path, ids: next });
  return all;
}

function Live({ matches, ...parts }: ListParts & { matches: readonly Listing[] }) {
  if (matches.length > MOST_CARDS) return <Rows listings={matches} named {...parts} />;
  return (
    <div class="cards">
      {matches.map((match) => (
        <LiveCard
          key={match.id}
          match={match}
          followed={isFollowed(parts.favourites, match)}
          onStar={parts.onStar}
        />
      ))}
    </div>
  );
}

interface PinnedProps extends ListParts {
  pinned: PinnedMatches;
  /** Whether the favourites have been read; until then the room that they took last is kept free. */
  known: boolean;
  /** How fresh it is, for where something is live. */
  pill: ComponentChild;
}

function Pinned({ pinned: { live, near }, known, pill, ...parts }: PinnedProps) {
  const { favourites } = useHomeWords();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (known) keepRoom(section.current?.offsetHeight ?? 0);
  }, [known, live.length, near.length]);
  if (!known) return <div class="pinned-room" />;
  if (live.length + near.length === 0) return null;
  return (
    <section class="pinned" aria-labelledby="pinned" ref={section}>
      <header class="home-head">
        <h2 id="pinned">{favourites}</h2>
        {live.length > 0 && pill}
      </header>
      {live.length > 0 && <Live matches={live} {...parts} />}
      {near.length > 0 && <Rows listings={near} named {...parts} />}
    </section>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { href } = useWords();
  const { empty, emptyText, nothing, nothingText, showAll } = useHomeWords();
  return (
    <div class="blank">
      <h2>{isFiltered ? nothing : empty}</h2>
      <p>{isFiltered ? nothingText : emptyText}</p>
      {isFiltered && (
        <p>
          <a class="button" href={href("/")} data-choice>
            {showAll}
          </a>
        </p>
      )}
    </div>
  );
}
