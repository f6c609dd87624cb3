/** Plays by the league's numbers for them, as two of its feeds have them: what each becomes. */
import type { Happening } from "../../../match/event.ts";
import type { PlayerId, SideId } from "../../../match/ids.ts";
import { foulKind, isSidesOwn, Rebounds, throwOf } from "./game.ts";
import { FOULS, PLAYS, rulingOf, TURNOVERS } from "./league-codes.ts";

/** One who has a part in a play beside the player whose play it is. */
export interface Partner {
  readonly player: PlayerId | undefined;
  readonly side: SideId | undefined;
}

type Shot = Pick<
  Extract<Happening, { type: "basketball.shot-taken" }>,
  "points" | "how" | "distance" | "spot"
>;

/** A row of a feed, as far as the feed has its parts. */
export interface Play {
  /** EVENTMSGTYPE and etype. */
  readonly type: number;
  /** EVENTMSGACTIONTYPE and mtype. */
  readonly action: number;
  /** Seconds left in the period. */
  readonly clock: number | undefined;
  /** Whose play it is; undefined where it is nobody's. */
  readonly side: SideId | undefined;
  readonly player: PlayerId | undefined;
  /** As the feed names the player, or a coach. */
  readonly key: string;
  readonly name: string | undefined;
  /** The feed's sentence. */
  readonly words: string;
  readonly shot: Shot;
  /** Whether a free throw went in. */
  readonly isMade: boolean;
  readonly assist: PlayerId | undefined;
  readonly block: PlayerId | undefined;
  readonly arriving: PlayerId | undefined;
  /** Who stole the ball, was fouled, or jumped against the player. */
  readonly opponent: Partner;
  /** Who got the ball of a jump. */
  readonly tippedTo: Partner;
}

/** A game's plays in their order. */
export class CodedPlays {
  readonly #rebounds = new Rebounds();
  #missed: SideId | undefined;

  happenings(play: Play): readonly Happening[] {
    const { type, action, side } = play;
    const clock = play.clock === undefined ? {} : { clock: play.clock };
    switch (type) {
      case PLAYS.jumpBall:
        return [jumpBall(play, clock)];
      case PLAYS.review:
        return [{ type: "basketball.play-reviewed", ...clock, ruling: rulingOf(action) }];
      case PLAYS.timeout:
        return [
          { type: "basketball.timeout-called", ...clock, ...(side && action !== OFFICIAL && { side }) },
        ];
      default:
        return side ? this.#ofSide(play, side, clock) : [];
    }
  }

  #ofSide(play: Play, side: SideId, clock: Clock): readonly Happening[] {
    const { type, action, player, words, shot, assist, block, arriving, opponent } = play;
    const who = player ? { player } : {};
    switch (type) {
      case PLAYS.made:
      case PLAYS.missed: {
        const made = type === PLAYS.made;
        this.#missed = made ? undefined : side;
        const { points, ...manner } = shot;
        const helped = made ? assist && { assist } : block && { block };
        return [
          { type: "basketball.shot-taken", ...clock, side, ...who, points, made, ...manner, ...helped },
        ];
      }
      case PLAYS.freeThrow: {
        const made = play.isMade;
        this.#missed = made ? undefined : side;
        return [{ type: "basketball.free-throw-taken", ...clock, side, ...who, made, ...throwOf(words) }];
      }
      case PLAYS.rebound: {
        const offensive = this.#rebounds.isOffensive(words, play.key, side, this.#missed);
        return [{ type: "basketball.rebound-taken", ...clock, side, ...who, offensive }];
      }
      case PLAYS.turnover: {
        // 0 is "no turnover": the feed keeps a row that the scorers took back.
        if (action === 0) return [];
        const how = TURNOVERS[action];
        const steal = opponent.player;
        return [
          {
            type: "basketball.turnover-committed",
            ...clock,
            side,
            ...who,
            ...(how && { how }),
            ...(steal && { steal }),
          },
        ];
      }
      case PLAYS.foul:
        return fouls(play, side, clock);
      case PLAYS.violation: {
        const [, what] = /Violation:\s*([^(]+)/.exec(words) ?? [];
        const how = what?.trim().toLowerCase().slice(0, 60);
        return [{ type: "basketball.violation-called", ...clock, side, ...who, ...(how && { how }) }];
      }
      case PLAYS.substitution:
        return [
          {
            type: "basketball.substitution-made",
            ...clock,
            side,
            ...(player && { out: player }),
            ...(arriving && { in: arriving }),
          },
        ];
      case PLAYS.ejection:
        return player ? [{ type: "basketball.player-disqualified", ...clock, side, player }] : [];
      default:
        return [];
    }
  }
}

type Clock = { readonly clock?: number };

/** The action of a time-out that the officials take. */
const OFFICIAL = 4;

function fouls(play: Play, side: SideId, clock: Clock): readonly Happening[] {
  const { action, player, name, words, opponent } = play;
  const kind = FOULS[action] ?? foulKind(words);
  const by = player && !isSidesOwn(words) ? { player } : name ? { person: name.slice(0, 80) } : {};
  const one: Happening = { type: "basketball.foul-called", ...clock, side, kind, ...by };
  const other = opponent.player;
  // Both are charged with a double foul.
  if (other && opponent.side && (kind === "double" || /double/i.test(words))) {
    return [one, { type: "basketball.foul-called", ...clock, side: opponent.side, kind, player: other }];
  }
  return [{ ...one, ...(other && kind !== "technical" && { drawnBy: other }) }];
}

function jumpBall({ player, opponent, tippedTo }: Play, clock: Clock): Happening {
  const jumpers = [player, opponent.player].flatMap((each) => each ?? []);
  return {
    type: "basketball.jump-ball-held",
    ...clock,
    ...(jumpers.length === 2 && { jumpers }),
    ...(tippedTo.side && { won: tippedTo.side }),
    ...(tippedTo.player && { tippedTo: tippedTo.player }),
  };
}
