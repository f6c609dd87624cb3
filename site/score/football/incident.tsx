/** A goal, a card, a substitution, a change of goalkeeper, a shot, question by question. */
import { useState } from "preact/hooks";
import type { FootballDocument } from "../../../match/football/card.ts";
import type { CardColour, GoalHow, ShotOutcome } from "../../../match/football/events.ts";
import type { PlayerId, SideId } from "../../../match/ids.ts";
import { SIDES } from "../../../match/ids.ts";
import type { Enter } from "../pad.tsx";
import { Choices, type Option, Sheet } from "../sheet.tsx";
import { useScoreWords } from "../words.tsx";
import { Minute } from "./minute.tsx";
import {
  minuteAt,
  moved,
  type Person,
  playing,
  playingOut,
  scorersSide,
  waiting,
  yellowFor,
} from "./play.ts";

export type IncidentKind =
  | "goal-a"
  | "goal-b"
  | "goal"
  | "card"
  | "substitution"
  | "keeper"
  | "shot"
  | "corner"
  | "foul"
  | "offside";

interface IncidentProps {
  doc: FootballDocument;
  kind: IncidentKind;
  enter: Enter;
  now: () => number;
  onClose: () => void;
}

/** What is known so far; a player is null where nobody knows him. */
interface Draft {
  readonly side?: SideId;
  readonly how?: GoalHow;
  readonly player?: PlayerId | null;
  readonly card?: CardColour;
}

const HOWS = ["open play", "penalty", "free kick", "own goal"] as const satisfies readonly GoalHow[];
const SHOTS = ["saved", "blocked", "wide", "woodwork"] as const satisfies readonly ShotOutcome[];

export function Incident({ doc, kind, enter, now, onClose }: IncidentProps) {
  const all = useScoreWords();
  const say = all.football;
  const [draft, setDraft] = useState<Draft>(() =>
    kind === "goal-a" ? { side: "a" } : kind === "goal-b" ? { side: "b" } : {},
  );
  const [moment, setMoment] = useState(() => minuteAt(doc, now()));
  const { side, how, player, card } = draft;
  const answer = (more: Draft) => setDraft({ ...draft, ...more });

  const ask = <T,>(
    title: string,
    options: readonly Option<T>[],
    onPick: (value: T) => void,
    short = false,
  ) => (
    <Sheet title={title} onClose={onClose}>
      <Minute moment={moment} onMove={(by) => setMoment(moved(doc, moment, by))} />
      <Choices short={short} options={options} onPick={onPick} />
    </Sheet>
  );
  const peopleOf = (people: readonly Person[]): readonly Option<PlayerId>[] =>
    people.map(({ id, name, shirt }) => ({
      value: id,
      label: shirt === undefined ? name : `${shirt} ${name}`,
    }));
  const somebody = (label: string): Option<PlayerId | null> => ({ value: null, label, tone: "quiet" });
  const known = player ? { player } : {};

  if (side === undefined) {
    const options = SIDES.map((value) => ({
      value,
      label: doc.sides[value].name,
      tone: `side-${value}` as const,
    }));
    return ask(say.whichSide, options, (value) => {
      if (kind === "corner") enter({ type: "football.corner-awarded", side: value, ...moment });
      else if (kind === "foul") enter({ type: "football.foul-committed", side: value, ...moment });
      else if (kind === "offside") enter({ type: "football.offside-given", side: value, ...moment });
      else answer({ side: value });
    });
  }

  switch (kind) {
    case "card":
      if (card === undefined)
        return ask(
          say.whoCarded,
          (["yellow", "red"] as const).map((value) => ({ value, label: say.cards[value], tone: value })),
          (value) => answer({ card: value }),
          true,
        );
      return ask(say.whoCarded, [...peopleOf(playing(doc, side)), somebody(all.unknownPlayer)], (value) => {
        const shown = value && card === "yellow" ? yellowFor(doc, value) : card;
        enter({ type: "football.card-shown", side, ...moment, card: shown, ...(value && { player: value }) });
      });
    case "substitution":
      if (!player) return ask(say.off, peopleOf(playing(doc, side)), (value) => answer({ player: value }));
      return ask(say.on, peopleOf(waiting(doc, side)), (value) =>
        enter({ type: "football.substitution-made", side, ...moment, out: player, in: value }),
      );
    case "keeper":
      return ask(say.newKeeper, peopleOf(playingOut(doc, side)), (value) =>
        enter({ type: "football.goalkeeper-changed", side, ...moment, player: value }),
      );
    case "shot":
      if (player === undefined)
        return ask(say.scorer, [...peopleOf(playing(doc, side)), somebody(all.unknownPlayer)], (value) =>
          answer({ player: value }),
        );
      return ask(
        say.how,
        SHOTS.map((value) => ({ value, label: say.shots[value] })),
        (outcome) => enter({ type: "football.shot-taken", side, ...moment, ...known, outcome }),
        true,
      );
    default:
      if (how === undefined)
        return ask(
          say.how,
          HOWS.map((value) => ({ value, label: say.hows[value] })),
          (value) => answer({ how: value }),
          true,
        );
      if (player === undefined)
        return ask(
          how === "own goal" ? say.ownGoalBy : say.scorer,
          [...peopleOf(playing(doc, scorersSide(side, how))), somebody(all.unknownPlayer)],
          (value) => {
            const assisted = value !== null && (how === "open play" || how === "free kick");
            if (assisted) answer({ player: value });
            else
              enter({ type: "football.goal-scored", side, ...moment, how, ...(value && { player: value }) });
          },
        );
      return ask(
        say.assist,
        [
          { value: null, label: say.noAssist },
          ...peopleOf(playing(doc, side).filter(({ id }) => id !== player)).map((one) => ({
            ...one,
            value: one.value as PlayerId | null,
          })),
        ],
        (assist) =>
          enter({ type: "football.goal-scored", side, ...moment, ...known, how, ...(assist && { assist }) }),
      );
  }
}
