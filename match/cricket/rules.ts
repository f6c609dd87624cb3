/** Cricket: what each of its events does to the match. */
import { withoutUndefined } from "../fields.ts";
import { otherSide, type PlayerId, type SideId } from "../ids.ts";
import { accept, refuse, type Step } from "../sport.ts";
import type { DeclaredOutcome, Ending } from "../common-events.ts";
import type { CricketDocument, CricketCard, Innings, Outcome } from "./card.ts";
import type { ClosedBy, CricketEvent, Delivery, Powerplay } from "./events.ts";
import type { CricketFormat } from "./format.ts";
import { followOnRule, followsOn } from "./follow-on.ts";
import {
  ballsInOver,
  bowl,
  close,
  endOver,
  fallWithoutBall,
  leave,
  NEW_BATTER,
  oversLimit,
  withFigures,
} from "./innings.ts";
import { breach } from "./laws.ts";
import { currentInnings, decided, latestInnings, mainInnings, runsOf, settled } from "./outcome.ts";
import { oversBegun } from "./over-log.ts";
import { splitOvers } from "./overs.ts";

type EventOf<T extends CricketEvent["type"]> = Extract<CricketEvent, { type: T }>;

/** Folds one of cricket's events. */
export function apply(doc: CricketDocument, event: CricketEvent): Step<CricketDocument> {
  switch (event.type) {
    case "cricket.toss-won":
      return accept(withCard(doc, { ...doc.card, toss: { side: event.side, chose: event.chose } }));
    case "cricket.innings-started":
      return startInnings(doc, event);
    case "cricket.delivery-bowled":
      return deliver(doc, event);
    case "cricket.penalty-awarded":
      return awardPenalty(doc, event);
    case "cricket.target-revised":
      return reviseTarget(doc, event);
    case "cricket.batter-absent":
      return inLatestInnings(doc, "C-25.1", (innings) =>
        innings.batting === event.side
          ? accept(closeIfDone(markAbsent(innings, event.batter), doc))
          : refuse("C-25.1", "the absent batter's side is not batting"),
      );
    case "cricket.player-replaced":
      return accept({
        ...doc,
        players: {
          ...doc.players,
          [event.in.id]: { ...doc.players[event.in.id], name: event.in.name, side: event.side },
        },
      });
    case "cricket.decision-reviewed":
      return inLatestInnings(doc, "C-13", (innings) => accept(countReview(innings, event, doc.card.format)));
    case "cricket.overs-revised":
      return inCurrentInnings(doc, (innings) =>
        accept(withFigures({ ...innings, oversRevised: event.overs }, doc.card.format)),
      );
    case "cricket.par-given":
      return inCurrentInnings(doc, (innings) =>
        accept({ ...innings, par: withoutUndefined({ runs: event.runs, method: event.method }) }),
      );
    case "cricket.powerplays-set":
      return inCurrentInnings(doc, (innings) =>
        accept({ ...innings, powerplays: powerplayRows(innings, event.powerplays) }),
      );
    case "cricket.batter-retired":
      return inLatestInnings(doc, "C-25.4", (innings) => afterwards(retire(innings, event, doc), doc));
    case "cricket.batter-timed-out":
      return inLatestInnings(doc, "C-40.1", (innings) =>
        innings.batters[event.batter]?.state === "out"
          ? refuse("C-40.1", `${doc.players[event.batter]?.name ?? event.batter} is out already`)
          : accept(
              closeIfDone(
                fallWithoutBall(innings, event.batter, { kind: "timed out", text: "timed out" }),
                doc,
              ),
            ),
      );
    case "cricket.over-miscounted":
      return inLatestInnings(doc, "C-17.5", (innings) =>
        afterwards(miscount(innings, event, doc.card.format), doc),
      );
    case "cricket.innings-closed":
      return inCurrentInnings(doc, (innings) =>
        accept(close(innings, closedBy(innings, event.reason, doc), doc.card.format)),
      );
  }
}

function withCard(doc: CricketDocument, card: CricketCard): CricketDocument {
  const { outcome: _stale, ...open } = card;
  const outcome = decided(open);
  return { ...doc, card: outcome ? { ...open, outcome } : open };
}

const withInnings = (doc: CricketDocument, innings: Innings): CricketDocument =>
  withCard(doc, { ...doc.card, innings: { ...doc.card.innings, [innings.ordinal]: innings } });

function inCurrentInnings(
  doc: CricketDocument,
  change: (innings: Innings) => Step<Innings>,
): Step<CricketDocument> {
  const innings = currentInnings(doc.card);
  if (!innings) return refuse("C-13", "no innings is in progress");
  const step = change(innings);
  return step.ok ? accept(withInnings(doc, closeIfDone(step.doc, doc))) : step;
}

function inLatestInnings(
  doc: CricketDocument,
  rule: string,
  change: (innings: Innings) => Step<Innings>,
): Step<CricketDocument> {
  const innings = latestInnings(doc.card);
  if (!innings) return refuse(rule, "no innings has been started");
  const step = change(innings);
  return step.ok ? accept(withInnings(doc, step.doc)) : step;
}

const afterwards = (step: Step<Innings>, doc: CricketDocument): Step<Innings> =>
  step.ok ? accept(closeIfDone(step.doc, doc)) : step;

function startInnings(
  doc: CricketDocument,
  event: EventOf<"cricket.innings-started">,
): Step<CricketDocument> {
  const { card } = doc;
  const waived = event.despite ?? [];
  const { batting, superOver } = event;
  if (currentInnings(card)) return refuse("C-13.3", "the innings in progress has not been closed");
  const main = mainInnings(card);
  const had = main.filter((innings) => innings.batting === batting).length;
  const tied = card.outcome?.result === "tie";
  const untimely = superOver ? !tied || main.length < 2 : card.outcome !== undefined;
  if (untimely && !waived.includes("C-16.1")) {
    return refuse("C-16.1", superOver ? "a super over follows a tie" : "the match has been decided");
  }
  if (!superOver && had >= card.format.inningsPerSide && !waived.includes("C-13.1")) {
    return refuse(
      "C-13.1",
      `${doc.sides[batting].name} have had their ${card.format.inningsPerSide} innings`,
    );
  }
  const { rule, broken, reason } = followOnRule(card, batting, event.followOn === true);
  if (broken && !waived.includes(rule)) return refuse(rule, reason);
  const followOn = !superOver && followsOn(card, batting);
  const ordinal = 1 + Object.keys(card.innings).length;
  const target = event.target
    ? { target: withoutUndefined(event.target) }
    : targetFor(card, batting, superOver === true);
  const penalty = superOver ? 0 : (card.pendingPenalty?.[batting] ?? 0);
  const innings: Innings = {
    ordinal,
    batting,
    ...(superOver && { superOver }),
    ...(followOn && { followOn }),
    runs: penalty,
    wickets: 0,
    balls: 0,
    overs: 0,
    ballsThisOver: 0,
    oversText: "0.0",
    extras: { wides: 0, noballs: 0, byes: 0, legbyes: 0, penalty },
    ...target,
    batters: {},
    bowlers: {},
    fallOfWickets: {},
    partnerships: {},
    overLog: {},
  };
  const waiting = withoutPenalty(card, batting);
  return accept(withInnings({ ...doc, card: waiting }, closeIfDone(withFigures(innings, card.format), doc)));
}

function withoutPenalty(card: CricketCard, side: SideId): CricketCard {
  if (!card.pendingPenalty) return card;
  const { pendingPenalty, ...rest } = card;
  const { [side]: _spent, ...others } = pendingPenalty;
  return Object.keys(others).length > 0 ? { ...rest, pendingPenalty: others } : rest;
}

/** The runs to win, where this innings is the last: what the other side has more, and one. */
function targetFor(card: CricketCard, batting: SideId, superOver: boolean): Pick<Innings, "target"> {
  if (superOver) {
    const first = latestInnings(card);
    const second = Object.values(card.innings).filter((innings) => innings.superOver).length % 2 === 1;
    return second && first ? { target: { runs: first.runs + 1 } } : {};
  }
  const main = mainInnings(card);
  if (main.length + 1 !== 2 * card.format.inningsPerSide) return {};
  return { target: { runs: runsOf(card, otherSide(batting)) - runsOf(card, batting) + 1 } };
}

function deliver(doc: CricketDocument, ball: Delivery): Step<CricketDocument> {
  const latest = latestInnings(doc.card);
  const reopened = latest?.closed && ball.despite?.includes("C-13.3") ? reopen(latest) : latest;
  if (!reopened) return refuse("C-13", "no innings is in progress");
  if (reopened.closed) return refuse("C-13.3", `the innings is over (${reopened.closed})`);
  const { format } = doc.card;
  const broken = breach(reopened, ball, doc, format);
  if (broken) return { ok: false, ...broken };
  return accept(withInnings(doc, closeIfDone(bowl(reopened, ball, format, doc.players), doc)));
}

/** Officials played on, say because the scorers had the target wrong. */
function reopen(innings: Innings): Innings {
  const { closed: _closed, ...open } = innings;
  return open;
}

/** Law 13.3 and 16: an innings is over when the side is all out, its overs are bowled, or the target is reached. */
function closeIfDone(innings: Innings, doc: CricketDocument): Innings {
  if (innings.closed) return innings;
  const { format } = doc.card;
  const by = endOf(innings, doc);
  return by ? close(innings, by, format) : innings;
}

function endOf(innings: Innings, doc: CricketDocument): ClosedBy | undefined {
  const { format } = doc.card;
  if (
    innings.target &&
    innings.runs >= innings.target.runs &&
    innings.balls + innings.extras.wides + innings.extras.noballs > 0
  ) {
    return "target";
  }
  if (innings.wickets >= wicketsToFall(innings, doc)) return "all out";
  const limit = oversLimit(innings, format);
  if (limit === undefined) return undefined;
  const { overs, balls } = splitOvers(limit);
  return innings.overs > overs || (innings.overs === overs && innings.ballsThisOver >= balls)
    ? "overs"
    : undefined;
}

/** Ten of eleven, fewer in a smaller side or when somebody is absent; two in a super over. */
function wicketsToFall(innings: Innings, doc: CricketDocument): number {
  if (innings.superOver) return 2;
  const named = Object.values(doc.players).filter(
    (player) => player.side === innings.batting && player.place,
  ).length;
  const absent = Object.values(innings.batters).filter((row) => row.state === "absent").length;
  const full = named >= 2 ? Math.min(10, named - 1) : 10;
  return Math.max(1, full - absent);
}

/** A side whose remaining batters have all retired hurt or are absent is all out, whatever the feed calls it. */
function closedBy(innings: Innings, reason: ClosedBy, doc: CricketDocument): ClosedBy {
  if (reason !== "time") return reason;
  const retired = Object.values(innings.batters).filter(
    (row) => row.state === "retired hurt" || row.state === "retired not out",
  );
  return retired.length > 0 && innings.wickets + retired.length >= wicketsToFall(innings, doc)
    ? "all out"
    : reason;
}

function markAbsent(innings: Innings, batter: PlayerId): Innings {
  const order = 1 + Math.max(0, ...Object.values(innings.batters).map((row) => row.order));
  return { ...innings, batters: { ...innings.batters, [batter]: { ...NEW_BATTER, order, state: "absent" } } };
}

/** Each with what was scored in its overs before it was set. */
function powerplayRows(
  innings: Innings,
  powerplays: readonly Powerplay[],
): NonNullable<Innings["powerplays"]> {
  const rows = powerplays.map(({ kind, from, to }, at) => {
    const overs = oversBegun(innings).filter(([over]) => from <= over && over <= to);
    const runs = overs.reduce((sum, [, log]) => sum + log.runs, 0);
    const wickets = overs.reduce((sum, [, log]) => sum + log.wickets, 0);
    return [String(at + 1), { kind, from, to, runs, wickets }] as const;
  });
  return Object.fromEntries(rows);
}

/** A review is lost if the decision stands and the umpire's call did not save it. */
function countReview(
  innings: Innings,
  { by, upheld, umpiresCall }: EventOf<"cricket.decision-reviewed">,
  { reviews: allowed }: CricketFormat,
): Innings {
  const row = innings.reviews?.[by] ?? { upheld: 0, lost: 0, umpiresCall: 0 };
  const outcome = upheld ? "upheld" : umpiresCall ? "umpiresCall" : "lost";
  const counted = { ...row, [outcome]: row[outcome] + 1 };
  const left = allowed === undefined ? {} : { left: Math.max(0, allowed - counted.lost) };
  return { ...innings, reviews: { ...innings.reviews, [by]: { ...counted, ...left } } };
}

/** Law 25.4: out if for no good reason and without the opposing captain's consent, otherwise free to come back. */
function retire(
  innings: Innings,
  { batter, reason }: EventOf<"cricket.batter-retired">,
  doc: CricketDocument,
): Step<Innings> {
  const row = innings.batters[batter];
  if (row && row.state === "out")
    return refuse("C-25.4", `${doc.players[batter]?.name ?? batter} is out already`);
  if (reason === "out")
    return accept(fallWithoutBall(innings, batter, { kind: "retired out", text: "retired out" }));
  return accept(leave(innings, batter, { state: reason === "hurt" ? "retired hurt" : "retired not out" }));
}

/** Law 17.5: the over as the umpire counted it stands. */
function miscount(
  innings: Innings,
  { over, balls }: EventOf<"cricket.over-miscounted">,
  format: CricketFormat,
): Step<Innings> {
  if (over !== innings.overs || balls < innings.ballsThisOver) {
    return refuse("C-17.5", `over ${over + 1} is not in progress with at most ${balls} legal balls`);
  }
  const { [over]: _before, ...others } = innings.miscounted ?? {};
  const miscounted = balls === format.ballsPerOver ? others : { ...others, [over]: balls };
  const counted = { ...innings, miscounted };
  const complete = counted.ballsThisOver === ballsInOver(counted, format);
  return accept(withFigures(complete ? endOver(counted) : counted, format));
}

/**
 * Law 41.17: penalty runs go to the side's innings in progress, else to its last one,
 * else to its next.
 */
function awardPenalty(
  doc: CricketDocument,
  { side, runs, innings: ordinal }: EventOf<"cricket.penalty-awarded">,
): Step<CricketDocument> {
  const { card } = doc;
  const own = mainInnings(card).filter(({ batting }) => batting === side);
  const chosen = ordinal === undefined ? own.at(-1) : card.innings[ordinal];
  if (!chosen) {
    const waiting = (card.pendingPenalty?.[side] ?? 0) + runs;
    return accept({ ...doc, card: { ...card, pendingPenalty: { ...card.pendingPenalty, [side]: waiting } } });
  }
  if (chosen.batting !== side)
    return refuse("C-41.17", `innings ${chosen.ordinal} is not that of ${doc.sides[side].name}`);
  const extras = { ...chosen.extras, penalty: chosen.extras.penalty + runs };
  const awarded = withFigures({ ...chosen, runs: chosen.runs + runs, extras }, card.format);
  return accept(withInnings(doc, closeIfDone(awarded, doc)));
}

function reviseTarget(
  doc: CricketDocument,
  { runs, overs, method }: EventOf<"cricket.target-revised">,
): Step<CricketDocument> {
  const target = withoutUndefined({ runs, overs, method });
  return inLatestInnings(doc, "C-16.1", (innings) =>
    accept(withFigures({ ...innings, target }, doc.card.format)),
  );
}

/** Closes what is open, and settles the outcome. */
export function finish(doc: CricketDocument, event: Ending): CricketDocument {
  const declared = event.type === "finished" ? event.outcome : undefined;
  const current = currentInnings(doc.card);
  const closed = current
    ? withInnings(doc, close(current, closedBy(current, "time", doc), doc.card.format))
    : doc;
  return {
    ...closed,
    card: {
      ...closed.card,
      outcome: settled(closed.card),
      ...(declared && { declared: declaredOutcome(declared) }),
    },
  };
}

const declaredOutcome = (outcome: DeclaredOutcome): Outcome => withoutUndefined(outcome);
