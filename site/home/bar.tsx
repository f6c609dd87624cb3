/** What of the board is shown: search, sports, days. Links and a form, so that it works without JavaScript. */
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../i18n/words.tsx";
import { useZone } from "../time.tsx";
import { sportName } from "../words.ts";
import type { DayCount } from "./board.ts";
import { type HomeQuery, homePath } from "./query.ts";
import { dayName } from "./when.ts";
import { useHomeWords } from "./words.ts";

interface SearchProps {
  query: HomeQuery;
  onType: (q: string) => void;
}

export function Search({ query, onType }: SearchProps) {
  const { language, href } = useWords();
  const say = useHomeWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const slash = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener("keydown", slash);
    return () => removeEventListener("keydown", slash);
  }, []);
  return (
    <form
      class="search"
      role="search"
      action="/"
      onSubmit={(event) => {
        event.preventDefault();
        field.current?.blur();
      }}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="8.8" cy="8.8" r="5.6" />
        <path d="m13 13 4.2 4.2" />
      </svg>
      <input
        ref={field}
        type="search"
        name="q"
        value={query.q ?? ""}
        maxLength={100}
        placeholder={say.search}
        aria-label={say.search}
        aria-keyshortcuts="/"
        autocomplete="off"
        enterkeyhint="search"
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          onType("");
          event.currentTarget.blur();
        }}
      />
      {href("/") !== "/" && <input type="hidden" name="lang" value={language} />}
      <kbd class="search-key" aria-hidden="true">
        /
      </kbd>
      <noscript>
        <button type="submit" class="button">
          {say.find}
        </button>
      </noscript>
    </form>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

interface SportsProps {
  sports: readonly string[];
  query: HomeQuery;
}

/** The sports that there are matches of; with only one there is nothing to choose. A chosen competition is one more. */
export function Sports({ sports, query }: SportsProps) {
  const speech = useWords();
  const say = useHomeWords();
  const { sport, competition, day } = query;
  if (sports.length < 2 && competition === undefined) return null;
  const kept = day === undefined ? {} : { day };
  const link = (to: HomeQuery, name: string, on: boolean) => (
    <a key={name} href={speech.href(homePath(to))} data-choice aria-current={on ? "true" : undefined}>
      {name}
    </a>
  );
  return (
    <nav class="sports" aria-label={say.sports}>
      {link(kept, say.all, sport === undefined && competition === undefined)}
      {sports.map((one) =>
        link({ ...kept, sport: one }, sportName(speech, one), sport === one && competition === undefined),
      )}
      {competition !== undefined && link({ ...query }, competition, true)}
    </nav>
  );
}

interface DaysProps {
  days: readonly DayCount[];
  query: HomeQuery;
  now: number | undefined;
}

/** The days that have matches; one that was asked for and has none is among them. */
export function DayStrip({ days, query, now }: DaysProps) {
  const speech = useWords();
  const say = useHomeWords();
  const zone = useZone();
  const strip = useRef<HTMLElement>(null);
  const { day: chosen, ...others } = query;
  const isToldToday = now !== undefined;
  // The day that is shown, or today, is in view, with what was at the one hand and what comes at the other.
  useEffect(() => {
    const nav = strip.current;
    const shown = nav?.querySelector<HTMLElement>("[aria-current]:not(:first-child), [data-today]");
    if (nav && shown)
      nav.scrollTo({ left: shown.offsetLeft - nav.offsetLeft - (nav.clientWidth - shown.clientWidth) / 2 });
  }, [chosen, isToldToday]);
  if (days.length === 0 && chosen === undefined) return null;
  const isKnown = chosen === undefined || days.some(({ day }) => day === chosen);
  const all = isKnown
    ? days
    : [...days, { day: chosen, at: `${chosen}T12:00:00Z`, count: 0 }].toSorted((a, b) =>
        a.day < b.day ? -1 : 1,
      );
  return (
    <nav class="day-strip" aria-label={say.days} ref={strip}>
      <a
        href={speech.href(homePath(others))}
        data-choice
        aria-current={chosen === undefined ? "true" : undefined}
      >
        {say.allDays}
      </a>
      {all.map(({ day, at, count }) => {
        const name = dayName(speech, at, now, zone, "brief");
        return (
          <a
            key={day}
            href={speech.href(homePath({ ...others, day }))}
            data-choice
            data-today={name === speech.words.time.today ? "" : undefined}
            aria-current={chosen === day ? "true" : undefined}
          >
            {name} <span class="day-count">{speech.number(count)}</span>
          </a>
        );
      })}
    </nav>
  );
}
