/** What a card says, worked out from what its feed knows. No document, no clock. */
import { isOver, type Listing } from "../../match/document.ts";
import { SIDES, type SideId } from "../../match/ids.ts";
import { minuteShown } from "../../match/running-clock.ts";
import type { MatchDocument } from "../../match/sports.ts";
import type { Connection } from "../feed-state.ts";
import { isWaiting } from "../people.ts";
import type { Facts, FactsOf } from "./facts.ts";
import type { Speech } from "./words.ts";

/** A match as the board lists it, or its whole document. */
export type Subject = Omit<Listing, "at"> | MatchDocument;

/** How what is shown hangs together with the match. `nowhere`: nobody has said where matches are to be had. */
export interface Link {
  readonly connection: Connection | "nowhere";
  /** Milliseconds since 1970. */
  readonly staleSince?: number | undefined;
  readonly latencyMs?: number | undefined;
}

export interface Scene {
  /** What the widget was asked for. */
  readonly match: string;
  /** Undefined as long as nothing is known of it. */
  readonly subject: Subject | undefined;
  readonly link: Link;
  readonly speech: Speech;
  /** What its sport has to tell beside the headline, once that is loaded. */
  readonly facts?: FactsOf<MatchDocument> | undefined;
  /** Milliseconds by which a spoiler delay holds everything back. */
  readonly delay: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface SideView {
  readonly side: SideId;
  readonly name: string;
  readonly short: string;
  readonly score: string;
  readonly detail: string;
  /** The other side has the initiative. */
  readonly waits: boolean;
}

export interface CardView extends Facts {
  readonly sport: string;
  readonly tone: "live" | "warn" | "calm";
  /** What is true now, and the same where there is little room. */
  readonly status: string;
  readonly brief: string;
  readonly place: string;
  /** What a screen reader calls the card. */
  readonly label: string;
  readonly sides: readonly SideView[];
  readonly text: string;
  /** Beside the text, quieter; what matters most first. */
  readonly aside: readonly string[];
  readonly foot: string;
  /** Which of all these are English, if they are said, where another language is spoken. */
  readonly english: readonly string[];
}

type Said = Pick<CardView, "tone" | "status" | "text"> & Partial<Pick<CardView, "brief" | "aside">>;

/** A delay beyond this is a recorded match or a wrong clock, and no figure to show. */
const BELIEVABLE_MS = 3_600_000;
const DAY_MS = 86_400_000;

export function cardView(scene: Scene): CardView {
  const { match, subject: inEnglish, speech } = scene;
  const subject = inEnglish && speech.say(inEnglish);
  const { status, brief = status, aside = [], ...said } = subject ? toldOf(subject, scene) : nothingOf(scene);
  const english = inEnglish && speech.language !== "en" ? wordsOf(inEnglish) : [];
  return {
    ...said,
    english,
    status,
    brief,
    aside,
    sport: subject?.sport ?? "",
    label: subject ? namesOf(subject).join(speech.words.versus) : match,
    place: subject ? joined(subject.competition, subject.stage) : said.tone === "warn" ? match : "",
    sides: subject ? subject.headline.order.map((side) => sideView(subject, side)) : [],
    foot: subject ? footOf(scene) : "",
    ...(subject && "card" in subject ? detailsOf(subject, scene) : NOTHING),
  };
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(" · ");
const fill = (words: string, value: string): string => words.replace("#", value);
const namesOf = ({ sides }: Subject): string[] => SIDES.map((side) => sides[side].name);
const figuresOf = ({ headline }: Subject): string[] => headline.figures?.split(" · ") ?? [];

/** What a match says of itself, but for what is no word: points of tennis. */
const wordsOf = (subject: Subject): string[] => [
  subject.status.label,
  subject.headline.text,
  ...figuresOf(subject),
  ...SIDES.map((side) => subject.headline[side].detail ?? "").filter((text) => /[a-z]/.test(text)),
];

/** Before anything is known of the match. */
function nothingOf({ match, link, speech: { words, locale }, delay }: Scene): Said {
  switch (link.connection) {
    case "unknown":
      return { tone: "warn", status: words.unknown, text: fill(words.unknownText, match) };
    case "outdated":
      return { tone: "warn", status: words.outdated, text: words.reload };
    case "reconnecting":
    case "stale":
      return { tone: "warn", status: words.away, text: words.lost };
    case "nowhere":
      return { tone: "warn", status: words.away, text: words.noApi };
    default: {
      const text = delay > 0 ? fill(words.heldText, seconds(delay, locale)) : "";
      // The smallest card has no room for a text.
      return { tone: "calm", status: "", brief: text, text };
    }
  }
}

/** `subject` in the reader's language; the scene has it in English. */
function toldOf(subject: Subject, scene: Scene): Said {
  const {
    subject: inEnglish,
    link,
    speech: { words, locale },
    delay,
    now,
  } = scene;
  const { status, headline, startsAt, coverage } = subject;
  const { connection, staleSince } = link;
  if (connection === "outdated") return { tone: "warn", status: words.outdated, text: words.reload };
  if (!isOver(subject) && staleSince !== undefined) {
    const since = (timeStyle: "medium" | "short") =>
      new Date(staleSince).toLocaleTimeString(locale, { timeStyle });
    return {
      tone: "warn",
      status: fill(words.stale, since("medium")),
      brief: fill(words.staleBrief, since("short")),
      text: connection === "stale" ? words.silent : words.lost,
    };
  }
  // "CRR 9.20 · RRR 10.50": the last says what is to be done.
  const aside = coverage === "gap" ? [words.gap] : figuresOf(subject).toReversed();
  // Who meets whom is said already.
  const text = inEnglish?.headline.text === namesOf(subject).join(" v ") ? "" : headline.text;
  const said = { status: status.label, text, aside };
  switch (status.phase) {
    case "upcoming":
      return {
        ...said,
        tone: "calm",
        status: startText(startsAt, now, locale),
        text: text || countdown(startsAt, now, locale),
      };
    case "live": {
      const { clock } = headline;
      // Until the source has been heard nobody knows that play goes on: what was told last stands.
      const minute = clock && minuteShown(clock, connection === "live" ? now - delay : 0);
      return { ...said, tone: "live", status: minute ?? status.label, brief: minute ?? briefOf(subject) };
    }
    case "paused":
      return { ...said, tone: "warn" };
    case "finished":
    case "abandoned":
      return { ...said, tone: "calm" };
  }
}

/** Where the match stands, in a few characters: the overs, the time on the clock. */
function briefOf({ sport, headline, status }: Subject): string {
  const batting = SIDES.map((side) => headline[side]).find(({ active }) => active)?.detail;
  return (
    (sport === "cricket" ? batting : sport === "basketball" ? headline.figures : undefined) ?? status.label
  );
}

function sideView({ sides, headline, status }: Subject, side: SideId): SideView {
  const { name, short } = sides[side];
  const { score = status.phase === "upcoming" ? "" : "–", detail = "" } = headline[side];
  return { side, name, short, score, detail, waits: isWaiting(headline, side) };
}

/** "14:00" today, "Sat 14:00" within six days, else "6 June, 14:00". */
function startText(startsAt: string, now: number, locale: string): string {
  const at = new Date(startsAt);
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  const near = Math.abs(at.getTime() - now) < 6 * DAY_MS;
  const day = near ? ({ weekday: "short" } as const) : ({ day: "numeric", month: "short" } as const);
  const today = at.toDateString() === new Date(now).toDateString();
  return at.toLocaleString(locale, today ? time : { ...day, ...time });
}

/** "in 42 minutes", within a day of the start. */
function countdown(startsAt: string, now: number, locale: string): string {
  const minutes = Math.round((Date.parse(startsAt) - now) / 60_000);
  if (minutes < 0 || minutes > DAY_MS / 60_000) return "";
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return minutes < 90
    ? relative.format(minutes, "minute")
    : relative.format(Math.round(minutes / 60), "hour");
}

const NOTHING: Facts = { chips: [], rows: [] };

function detailsOf(doc: MatchDocument, { facts, speech: { words, locale } }: Scene): Facts {
  if (doc.status.phase !== "upcoming") return facts?.(doc, words) ?? NOTHING;
  const starts = new Date(doc.startsAt).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  return {
    chips: [],
    rows: [
      { name: words.starts, value: starts },
      ...(doc.venue === undefined ? [] : [{ name: words.venue, value: doc.venue }]),
      ...(doc.stage === undefined ? [] : [{ name: words.stage, value: doc.stage }]),
    ],
  };
}

function footOf({ link: { connection, latencyMs }, speech: { words, locale }, delay }: Scene): string {
  if (delay > 0) return fill(words.held, seconds(delay, locale));
  if (connection !== "live" || latencyMs === undefined || latencyMs > BELIEVABLE_MS) return "";
  return fill(words.behind, seconds(Math.max(100, latencyMs), locale));
}

const seconds = (ms: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "second",
    unitDisplay: "narrow",
    maximumFractionDigits: ms < 10_000 ? 1 : 0,
  }).format(ms / 1_000);
