/** Several matches at once, and what comes after each. */
import type { MatchEvent } from "../match/event.ts";
import type { MatchId } from "../match/ids.ts";
import { headStart } from "./head-start.ts";
import { type Studio, write } from "./pace.ts";
import { type Calendar, matchAt } from "./play/sports.ts";
import { told } from "./progress.ts";
import { type Standing, UNPLAYED } from "./resume.ts";

export interface Season extends Calendar {
  /** Matches at a time: slot 0 plays fixtures 0, n, 2n …, slot 1 fixtures 1, n+1 … */
  readonly matches: number;
  readonly speed: number;
  readonly headStart: boolean;
  readonly endless: boolean;
}

export interface SeasonStudio extends Studio {
  /** Where a match stands already; undefined if nobody can say. */
  readonly standing?: (match: MatchId) => Promise<Standing | undefined>;
  readonly say: (line: string) => void;
}

/** Between a result and the next match of the slot. */
export const BETWEEN_MATCHES_MS = 20_000;

/** Plays all slots side by side. Resolves when the last match is over or `signal` has aborted; endless without that. */
export async function playSeason(season: Season, studio: SeasonStudio): Promise<void> {
  const slots = Array.from({ length: season.matches }, (_, slot) => playSlot(slot, season, studio));
  await Promise.all(slots);
}

async function playSlot(slot: number, season: Season, studio: SeasonStudio): Promise<void> {
  const { clock, signal } = studio;
  for (let index = slot; !signal.aborted; index += season.matches) {
    const { id } = matchAt(season, index, clock.now());
    const standing = await stand(id, studio);
    if (standing.over) continue;
    const fresh = season.headStart && index === slot;
    await perform(index, fresh ? slot : undefined, standing, season, studio);
    if (!season.endless) return;
    await clock.sleep(BETWEEN_MATCHES_MS, signal);
  }
}

async function stand(match: MatchId, { standing, say }: SeasonStudio): Promise<Standing> {
  if (!standing) return UNPLAYED;
  const answer = await standing(match);
  if (!answer) say(`${match}: the API does not say where it stands, so it is sent from its beginning`);
  return answer ?? UNPLAYED;
}

async function perform(
  index: number,
  slot: number | undefined,
  { v }: Standing,
  season: Season,
  studio: SeasonStudio,
): Promise<void> {
  const now = studio.clock.now();
  const past =
    slot === undefined ? { history: 0, elapsed: 0 } : headStart(slot, matchAt(season, index, 0).events);
  const { events } = matchAt(season, index, now - past.elapsed);
  await write(
    told(events, Math.max(v, past.history), studio.say),
    { speed: season.speed, from: v, history: past.history },
    studio,
  );
}

/** All matches of a season one after the other, with the times of the calendar; without end if it is endless. */
export function* seasonEvents(season: Season): Generator<MatchEvent, void, void> {
  for (let index = 0; season.endless || index < season.matches; index++) {
    yield* matchAt(season, index, FIRST_DAY + index * DAY_MS).events;
  }
}

const FIRST_DAY = Date.UTC(2026, 3, 4, 14);
const DAY_MS = 86_400_000;
