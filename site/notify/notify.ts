/** Tells the reader of key moments of what he follows, while a page is open somewhere. Of his tabs one does so. */
import { type Board, isOver, type Listing } from "../../match/document.ts";
import type { MatchDocument } from "../../match/sports.ts";
import { BOARD_ROOM } from "../../match/protocol.ts";
import { favourites, isFollowed, onFavourites } from "../favourites.ts";
import type { Feed } from "../feed-core.ts";
import { openFeed } from "../feed.ts";
import type { Speech } from "../i18n/words.tsx";
import { locate } from "../locate.ts";
import { onChoice, setting } from "../settings.ts";
import { Spoilers } from "../spoilers.ts";
import type { Opening } from "../view.ts";
import { newMoment, type Told } from "./moments.ts";
import { show } from "./show.ts";

/** Each is a connection. */
const MOST_MATCHES = 8;
const LEADS = "touchline-notifies";
const sees = (match: string): string => `touchline-sees ${match}`;

let isRunning = false;

/** Begins, unless it has begun, and goes on until the reader wants it no longer. */
export async function notify(opening: Opening, speech: Speech): Promise<void> {
  if (isRunning || Notification.permission !== "granted" || !("locks" in navigator)) return;
  isRunning = true;
  const end = new AbortController();
  onChoice(() => setting("notify") === "off" && end.abort());
  if (opening.page === "match") sayWhatIsSeen(opening.image.doc.id, end.signal);
  try {
    await navigator.locks.request(LEADS, { signal: end.signal }, () => lead(opening, speech, end.signal));
  } catch (error) {
    if (!end.signal.aborted) throw error;
  } finally {
    isRunning = false;
  }
}

/** While its page is looked at, this tab holds a lock that says so to the one that notifies. */
function sayWhatIsSeen(match: string, end: AbortSignal): void {
  let leave = () => {};
  const look = () => {
    leave();
    if (document.visibilityState !== "visible" || end.aborted) return;
    const left = new Promise<void>((resolve) => (leave = resolve));
    void navigator.locks.request(sees(match), { mode: "shared" }, () => left);
  };
  document.addEventListener("visibilitychange", look, { signal: end });
  end.addEventListener("abort", () => leave());
  look();
}

async function isSeen(match: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === sees(match));
}

/** Resolves when it has ended. */
function lead({ rooms }: Opening, speech: Speech, end: AbortSignal): Promise<void> {
  const matches = new Map<string, Pick<Feed<MatchDocument>, "close">>();
  const board = openFeed<Board>({ rooms: new URL(rooms), room: BOARD_ROOM, locate: locate("/v1/board") });

  async function watch({ id }: Listing): Promise<void> {
    const delay = await Spoilers.open(undefined, () => {});
    if (end.aborted || !matches.has(id)) return;
    const feed = openFeed<MatchDocument>({
      rooms: new URL(rooms),
      room: id,
      locate: locate(`/v1/matches/${id}`),
      delay,
    });
    matches.set(id, feed);
    let told: Told | undefined;
    feed.subscribe(() => {
      const step = newMoment(feed.state(), told);
      ({ told } = step);
      const { doc } = feed.state();
      const { moment } = step;
      if (doc && moment) void isSeen(id).then((seen) => (seen ? undefined : show(speech, doc, moment)));
    });
  }

  const follow = () => {
    const known = Object.values(board.state().doc?.matches ?? {});
    const followed = known.filter((match) => !isOver(match) && isFollowed(favourites(), match));
    for (const match of followed) {
      if (matches.has(match.id) || matches.size >= MOST_MATCHES) continue;
      // Its place is taken until its feed is there.
      matches.set(match.id, NO_FEED);
      void watch(match);
    }
    for (const [id, feed] of matches) {
      const match = known.find((one) => one.id === id);
      if (match && isFollowed(favourites(), match)) continue;
      feed.close();
      matches.delete(id);
    }
  };
  board.subscribe(follow);
  const stop = onFavourites(follow);
  return new Promise((resolve) => {
    end.addEventListener("abort", () => {
      stop();
      board.close();
      for (const feed of matches.values()) feed.close();
      resolve();
    });
  });
}

/** Stands for a feed that is about to be opened. */
const NO_FEED = { close() {} };
