/** One innings, over by over, until the fold says that it has closed. */
import type { CricketDocument, Innings } from "../../../match/cricket/card.ts";
import type { Delivery } from "../../../match/cricket/events.ts";
import { currentInnings, latestInnings } from "../../../match/cricket/outcome.ts";
import { otherSide, type PlayerId, type SideId } from "../../../match/ids.ts";
import { type CricketPlay, move } from "./play.ts";
import { aggression } from "./approach.ts";
import { bowlBall } from "./ball.ts";
import { nextBowler, trustedBowler } from "./bowlers.ts";
import { takeBreak } from "./breaks.ts";
import type { Game } from "./game.ts";
import type { Cricketer, Squad } from "./squad.ts";
import { MATCH_OVERS, type Style } from "./styles.ts";
import { phaseOf } from "./tempo.ts";

interface Ends {
  readonly striker: Cricketer;
  readonly nonStriker: Cricketer;
}

export function* playInnings(
  game: Game,
  batting: SideId,
  { superOver = false, followOn = false } = {},
): CricketPlay<CricketDocument> {
  const { style, random } = game;
  const fielding = game.squads[otherSide(batting)];
  // The pitch changes a little between the innings, and so does a side's day.
  const ease = game.ease + random.normal(0, 0.1);
  let doc = yield* move(60, {
    type: "cricket.innings-started",
    batting,
    ...(superOver && { superOver }),
    ...(followOn && { followOn }),
  });
  for (let innings = currentInnings(doc.card); innings; innings = currentInnings(doc.card)) {
    doc = yield* takeBreak(game, doc, innings);
    const stop = reasonToStop(doc, innings, style);
    if (stop) return yield* move(60, { type: "cricket.innings-closed", reason: stop });
    const bowler = superOver
      ? trustedBowler(fielding, superOverBowlers(doc, batting))
      : nextBowler(innings, fielding, style, new Set(), random);
    doc = yield* playOver({ ...game, ease }, doc, innings, bowler);
  }
  return doc;
}

function* playOver(
  game: Game,
  before: CricketDocument,
  begun: Innings,
  bowler: Cricketer,
): CricketPlay<CricketDocument> {
  let doc = before;
  let crossed = false;
  let pause = 35 + (begun.overs > 0 ? 30 : 0);
  for (
    let innings: Innings | undefined = begun;
    innings?.overs === begun.overs;
    innings = currentInnings(doc.card)
  ) {
    const ends = atTheCrease(game, doc, innings, crossed);
    const { ball, ...after } = bowlBall(situation(game, innings, ends, bowler), game.random);
    const delivery: Omit<Delivery, "v" | "id" | "match" | "seq" | "at"> = {
      type: "cricket.delivery-bowled",
      over: innings.overs,
      striker: ends.striker.id,
      nonStriker: ends.nonStriker.id,
      bowler: bowler.id,
      ...ball,
    };
    doc = yield* move(pause + game.random.whole(-5, 5), delivery);
    doc = yield* maybeReview(game, doc, delivery);
    ({ crossed } = after);
    pause = ball.wickets ? 120 : 35;
  }
  return doc;
}

/**
 * Who faces: those whom the fold has at the crease, and the next in the order where a place is empty.
 * The fold cannot know that batters had crossed when a wicket was put down (Law 18.5.2); the scorer can.
 */
function atTheCrease(game: Game, doc: CricketDocument, innings: Innings, crossed: boolean): Ends {
  const squad = game.squads[innings.batting];
  const member = (id: PlayerId | undefined) => squad.eleven.find((player) => player.id === id);
  const waiting = inOrder(doc, innings, squad).filter(({ id }) => innings.batters[id] === undefined);
  const next = () => {
    const player = waiting.shift();
    if (!player) throw new RangeError("nobody is left to bat");
    return player;
  };
  const striker = member(innings.striker);
  const nonStriker = member(innings.nonStriker);
  const [facing, other] = crossed ? [nonStriker, striker] : [striker, nonStriker];
  return { striker: facing ?? next(), nonStriker: other ?? next() };
}

/** The best three bat in a super over, but nobody who was out in an earlier one. */
function inOrder(doc: CricketDocument, innings: Innings, { eleven }: Squad): Cricketer[] {
  if (!innings.superOver) return [...eleven];
  const gone = new Set(
    Object.values(doc.card.innings)
      .filter(({ superOver, ordinal }) => superOver && ordinal !== innings.ordinal)
      .flatMap(({ batters }) => Object.entries(batters).filter(([, { state }]) => state === "out"))
      .map(([id]) => id),
  );
  return eleven.filter(({ id }) => !gone.has(id)).toSorted((x, y) => y.batting - x.batting);
}

/** Whoever bowled a super over before does not bowl the next. */
function superOverBowlers({ card }: CricketDocument, batting: SideId): ReadonlySet<string> {
  const earlier = Object.values(card.innings).filter(
    (innings) => innings.superOver && innings.batting === batting,
  );
  return new Set(earlier.flatMap(({ bowlers }) => Object.keys(bowlers)));
}

function situation(game: Game, innings: Innings, { striker, nonStriker }: Ends, bowler: Cricketer) {
  const { eleven, keeper, twelfth } = game.squads[otherSide(innings.batting)];
  return {
    style: game.style,
    phase: innings.superOver ? ("death" as const) : phaseOf(innings.overs, game.style),
    striker,
    nonStriker,
    bowler,
    keeper,
    fielders: eleven.filter(({ id }) => id !== bowler.id && id !== keeper.id),
    twelfth,
    faced: innings.batters[striker.id]?.balls ?? 0,
    freeHit: innings.freeHit === true,
    aggression: aggression(innings, game.style),
    ease: game.ease,
  };
}

/** Captains ask for a second look at some leg-before decisions; here they are seldom right to. */
function* maybeReview(
  game: Game,
  doc: CricketDocument,
  ball: Pick<Delivery, "wickets" | "striker">,
): CricketPlay<CricketDocument> {
  const { random } = game;
  const [wicket] = ball.wickets ?? [];
  const innings = latestInnings(doc.card);
  if (wicket?.kind !== "lbw" || !innings || innings.closed || !random.happens(0.3)) return doc;
  return yield* move(75, {
    type: "cricket.decision-reviewed",
    by: innings.batting,
    batter: wicket.player,
    upheld: false,
    umpiresCall: random.happens(0.35),
  });
}

/** Why an innings without a limit of overs ends: the last hour is over, or the captain has runs enough. */
function reasonToStop(
  { card }: CricketDocument,
  innings: Innings,
  { format }: Style,
): "time" | "declared" | undefined {
  if (format.overs !== undefined || innings.superOver) return undefined;
  const all = Object.values(card.innings);
  const gone = all.reduce((sum, { overs }) => sum + overs, 0);
  if (gone >= MATCH_OVERS) return "time";
  const [own, other] = [true, false].map((ours) =>
    all
      .filter(({ batting }) => (batting === innings.batting) === ours)
      .reduce((sum, { runs }) => sum + runs, 0),
  );
  const lead = (own ?? 0) - (other ?? 0);
  const enough = all.length === 3 ? lead > 380 : all.length < 3 && innings.runs > 550;
  return enough ? "declared" : undefined;
}
