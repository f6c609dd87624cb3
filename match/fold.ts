/** A match is the fold of its events: pure, total, and the same however often an event comes again. */
import { describeCommon, tellCommon, tellCorrection, tellRetracted } from "./commentary.ts";
import type { Ending, PauseReason } from "./common-events.ts";
import { correct } from "./corrections.ts";
import { type Fact, isCorrection, type MatchEvent } from "./event.ts";
import type { Entry, Headline, ScoreLine, Status } from "./head.ts";
import type { Phrase, Sayings } from "./say.ts";
import { accept, refuse, type Refusal, type Refused, type Step } from "./sport.ts";
import { withoutUndefined } from "./fields.ts";
import { type MatchDocument, type SportEvent, sportNamed } from "./sports.ts";

/** The document after an event, with its line of commentary, or the rule that the event breaks. */
export type Applied =
  | { readonly ok: true; readonly doc: MatchDocument; readonly entry?: Entry }
  | ({ readonly ok: false } & Refusal);

/** Folds one event that is not a correction into the document. Never throws. */
export function apply(doc: MatchDocument | undefined, event: Fact): Applied {
  const step = advance(doc, event);
  if (!step.ok) return step;
  const after = withHeadline(step.doc);
  const sport = sportNamed(after.sport);
  const told = isOf(sport, event) ? sport.tell(doc ?? after, after, event) : tellCommon(after, event);
  if (!told) return { ok: true, doc: after };
  return {
    ok: true,
    doc: after,
    entry: { seq: event.seq, at: event.at, period: sport.period(after), ...told },
  };
}

type AnySport = ReturnType<typeof sportNamed>;

/** A sport's events are named by it; the registry holds no two sports of one name. */
const isOf = ({ name }: AnySport, event: Fact): event is SportEvent => event.type.startsWith(`${name}.`);

const describerOf = (sport: AnySport) => (event: Fact) =>
  isOf(sport, event) ? sport.describe(event) : describeCommon(event);

function withHeadline(doc: MatchDocument): MatchDocument {
  const sport = sportNamed(doc.sport);
  const said = sport.sayings(doc);
  return { ...doc, status: statusOf(doc, sport, said), headline: headlineOf(doc, sport, said) };
}

/** Scores and sayings in one line, in English. */
function headlineOf(doc: MatchDocument, sport: AnySport, { text, figures, a, b }: Sayings): Headline {
  const { order, clock, ...lines } = sport.scores(doc);
  const spell = (phrases: readonly Phrase[], between: string) =>
    phrases.map((phrase, place) => sport.english(phrase, place)).join(between);
  const line = ({ active, ...score }: ScoreLine, beside: readonly Phrase[] | undefined): ScoreLine => ({
    ...score,
    ...(beside && { detail: spell(beside, " · ") }),
    ...(active && { active }),
  });
  return {
    order,
    a: line(lines.a, a),
    b: line(lines.b, b),
    text: spell(text, ", "),
    ...(figures && { figures: spell(figures, " · ") }),
    ...(clock && { clock }),
  };
}

const PAUSE_LABELS: Readonly<Record<PauseReason, string>> = {
  rain: "Rain delay",
  "bad-light": "Bad light",
  lunch: "Lunch",
  tea: "Tea",
  drinks: "Drinks",
  stumps: "Stumps",
  interval: "Interval",
  "half-time": "Half-time",
  timeout: "Timeout",
  review: "Review",
  injury: "Injury",
  other: "Play paused",
};

function statusOf(doc: MatchDocument, sport: AnySport, said: Sayings): Status {
  const { status } = doc;
  const { reason = "other" } = status;
  switch (status.phase) {
    case "upcoming":
      return { ...status, label: "Upcoming" };
    case "live":
      return { phase: "live", label: sport.english(said.label) };
    case "paused":
      return { ...status, label: sport.pauseLabels?.[reason] ?? PAUSE_LABELS[reason] };
    case "finished":
      return { phase: "finished", label: "Result" };
    case "abandoned":
      return { phase: "abandoned", label: "Abandoned" };
  }
}

function advance(doc: MatchDocument | undefined, event: Fact): Step<MatchDocument> {
  if (event.type === "announced") {
    return doc ? refuse("M-1", "the match has been announced already") : accept(announce(event));
  }
  if (!doc) return refuse("M-1", "the match has not been announced");
  const { phase } = doc.status;
  switch (event.type) {
    case "lineup-named":
      return accept(nameLineUp(doc, event));
    case "started":
      return phase === "upcoming"
        ? accept(inPhase(doc, { phase: "live" }))
        : refuse("M-2", "the match has started already");
    case "paused":
      return phase === "live" || phase === "paused"
        ? accept(inPhase(halted(doc, event.at, event.reason), { phase: "paused", reason: event.reason }))
        : refuse("M-3", "only a match in play can pause");
    case "resumed":
      return phase === "paused"
        ? accept(inPhase(halted(doc, event.at), { phase: "live" }))
        : refuse("M-3", "the match is not paused");
    case "finished":
    case "abandoned":
      return phase === "finished" || phase === "abandoned"
        ? refuse("M-4", "the match is over")
        : accept(end(doc, event));
    case "noted":
      return accept(doc);
    default:
      return play(doc, event);
  }
}

function nameLineUp(doc: MatchDocument, event: Extract<Fact, { type: "lineup-named" }>): MatchDocument {
  const { side, players, formation } = event;
  const named = players.map(
    ({ id, ...person }, at) => [id, { ...withoutUndefined(person), side, place: at + 1 }] as const,
  );
  const sides = formation ? { ...doc.sides, [side]: { ...doc.sides[side], formation } } : doc.sides;
  return { ...doc, sides, players: { ...doc.players, ...Object.fromEntries(named) } };
}

function end(doc: MatchDocument, event: Ending): MatchDocument {
  const ended = inPhase(sportNamed(doc.sport).finish(doc, event), { phase: event.type });
  const best = event.type === "finished" ? event.playerOfMatch : undefined;
  return best ? { ...ended, playerOfMatch: best } : ended;
}

function play(doc: MatchDocument, event: Fact): Step<MatchDocument> {
  const sport = sportNamed(doc.sport);
  if (!isOf(sport, event)) return refuse("M-5", `${event.type} is not an event of ${sport.name}`);
  const { phase } = doc.status;
  if (phase === "finished" || phase === "abandoned") return refuse("M-4", "the match is over");
  if (phase === "upcoming" && !sport.beforeStart(event)) return refuse("M-2", "the match has not started");
  const step = sport.apply(doc, event);
  // Whoever plays is not paused: a feed that forgets to say so must not leave the match in a rain delay.
  const plays = step.ok && phase === "paused" && sport.isPlay(event);
  return plays ? accept(inPhase(halted(step.doc, event.at), { phase: "live" })) : step;
}

function halted(doc: MatchDocument, at: string, reason?: PauseReason): MatchDocument {
  const sport = sportNamed(doc.sport);
  return sport.halt?.(doc, at, reason) ?? doc;
}

const inPhase = (doc: MatchDocument, status: Omit<Status, "label">): MatchDocument => ({
  ...doc,
  status: { ...status, label: doc.status.label },
});

function announce(event: Extract<Fact, { type: "announced" }>): MatchDocument {
  const { match, format, competition, stage, venue, startsAt, sides } = event;
  return {
    id: match,
    sport: format.sport,
    competition,
    ...(stage && { stage }),
    ...(venue && { venue }),
    startsAt,
    sides,
    players: {},
    status: { phase: "upcoming", label: "Upcoming" },
    coverage: "full",
    headline: { order: ["a", "b"], a: {}, b: {}, text: "" },
    // Format and card are of one sport, which the compiler cannot see through the registry.
    card: sportNamed(format.sport).open(format),
  } as MatchDocument;
}

/** Where the fold of a match's events stands. */
export interface Standing {
  /** The seq of the last event, 0 for none. */
  readonly v: number;
  /** When the last event happened: ISO 8601, UTC. */
  readonly at?: string;
  readonly doc?: MatchDocument;
}

/** What a log of one match comes to. */
export interface Folded extends Standing {
  /** In order of seq. */
  readonly entries: readonly Entry[];
  readonly refused: readonly Refused[];
}

/**
 * Folds the events of one match, corrections included. Events come in order of `seq`; a `seq` that comes again is
 * ignored, one that is missing marks the document's coverage as a gap. Events that are unlawful where they stand are
 * passed over and reported; as the result depends on the corrected log alone, a later correction can revive them.
 *
 * With `base`, what the events up to its version came to, only those above are folded, and only their entries told:
 * the same as folding all, as long as no correction above reaches what lies below.
 */
export function fold(events: Iterable<MatchEvent>, base: Standing = NOTHING): Folded {
  const log = new Map<number, MatchEvent>();
  for (const event of events) if (event.seq > base.v && !log.has(event.seq)) log.set(event.seq, event);
  const { facts, refused } = correct(log);
  const seqs = [...new Set([...log.keys(), ...facts.keys()])].toSorted((x, y) => x - y);
  const entries: Entry[] = [];
  let { doc } = base;
  for (const seq of seqs) {
    const event = log.get(seq);
    const fact = facts.get(seq);
    const applied = fact && apply(doc, fact);
    if (applied && !applied.ok) refused.push({ seq, rule: applied.rule, reason: applied.reason });
    if (applied?.ok) ({ doc } = applied);
    if (doc) entries.push(...entriesOf(event, fact, applied, doc, log));
  }
  const { seq: v, at } = log.get(Math.max(...log.keys())) ?? { seq: base.v, at: base.at };
  if (doc && seqs.length < (seqs.at(-1) ?? base.v) - base.v) doc = withGap(doc);
  return {
    v,
    ...(at !== undefined && { at }),
    ...(doc && { doc }),
    entries,
    refused: refused.toSorted((x, y) => x.seq - y.seq),
  };
}

const NOTHING: Standing = { v: 0 };

/** Marks that events are missing. */
export const withGap = (doc: MatchDocument): MatchDocument => ({ ...doc, coverage: "gap" });

function entriesOf(
  event: MatchEvent | undefined,
  fact: Fact | undefined,
  applied: Applied | undefined,
  doc: MatchDocument,
  log: ReadonlyMap<number, MatchEvent>,
): readonly Entry[] {
  const sport = sportNamed(doc.sport);
  const describe = describerOf(sport);
  if (applied?.ok) {
    const { entry } = applied;
    if (!entry) return [];
    return event && fact !== event && !isCorrection(event) ? [{ ...entry, was: describe(event) }] : [entry];
  }
  if (!event || applied) return [];
  const period = sport.period(doc);
  if (!isCorrection(event)) return [tellRetracted(event, period, describe)];
  const told = tellCorrection(event, log.get(event.target), period, describe);
  return told ? [told] : [];
}
