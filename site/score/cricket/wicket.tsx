/** A wicket, question by question: how, who, by whose hand, and what they had run. */
import { useState } from "preact/hooks";
import type { CricketDocument, Innings } from "../../../match/cricket/card.ts";
import type { DismissalKind, Wicket } from "../../../match/cricket/events.ts";
import { otherSide, type PlayerId } from "../../../match/ids.ts";
import { nameOf } from "../../people.ts";
import { Choices, Sheet } from "../sheet.tsx";
import { useScoreWords } from "../words.tsx";
import { dismissals, hasFielder, idsOf, type Manner, mayBeEither, type Pair } from "./play.ts";

interface WicketProps {
  doc: CricketDocument;
  innings: Innings;
  pair: Pair;
  manner: Manner;
  onClose: () => void;
  onDone: (wicket: Wicket, runs: number) => void;
}

interface Draft {
  readonly kind?: DismissalKind;
  readonly player?: PlayerId;
  /** Null for somebody whom nobody knows. */
  readonly fielder?: PlayerId | null;
}

const RUNS = [0, 1, 2, 3];

export function WicketSheet({ doc, innings, pair, manner, onClose, onDone }: WicketProps) {
  const say = useScoreWords();
  const [draft, setDraft] = useState<Draft>({});
  const { kind, player = pair.striker, fielder } = draft;
  const name = (id: PlayerId) => nameOf(doc, id);

  /** Goes on with what is known now: done as soon as nothing is left to ask. */
  function answer(more: Draft) {
    const next = { ...draft, ...more };
    if (isComplete(next)) onDone(wicketOf(next), 0);
    else setDraft(next);
  }
  function isComplete({ kind: how, fielder: by }: Draft): boolean {
    if (how === undefined || mayBeEither(how)) return false;
    return !hasFielder(how) || by !== undefined;
  }
  function wicketOf({ kind: how = "bowled", player: out = pair.striker, fielder: by }: Draft): Wicket {
    return { player: out, kind: how, ...(by && { fielders: [{ id: by, name: name(by) }] }) };
  }

  if (kind === undefined) {
    const options = dismissals(innings, manner).map((value) => ({
      value,
      label: say.cricket.dismissals[value],
    }));
    return (
      <Sheet title={say.cricket.how} onClose={onClose}>
        <Choices short options={options} onPick={(value) => answer({ kind: value })} />
      </Sheet>
    );
  }
  if (mayBeEither(kind) && draft.player === undefined) {
    const options = [pair.striker, pair.nonStriker].map((value) => ({
      value,
      label: name(value),
      note: value === pair.striker ? say.cricket.onStrike : undefined,
    }));
    return (
      <Sheet title={say.cricket.whoOut} onClose={onClose}>
        <Choices options={options} onPick={(value) => answer({ player: value })} />
      </Sheet>
    );
  }
  if (hasFielder(kind) && fielder === undefined) {
    const fielders = idsOf(doc, otherSide(innings.batting)).filter(
      (id) => kind === "run out" || id !== pair.bowler,
    );
    const options = [
      ...fielders.map((value) => ({ value: value as PlayerId | null, label: name(value) })),
      { value: null, label: say.unknownPlayer, tone: "quiet" as const },
    ];
    const { caught, stumped, "run out": thrown } = say.cricket.fielder;
    const title = kind === "caught" ? caught : kind === "stumped" ? stumped : thrown;
    return (
      <Sheet title={title} onClose={onClose}>
        <Choices options={options} onPick={(value) => answer({ fielder: value })} />
      </Sheet>
    );
  }
  return (
    <Sheet title={say.cricket.ran} onClose={onClose}>
      <Choices
        short
        options={RUNS.map((value) => ({ value, label: String(value) }))}
        onPick={(runs) => onDone(wicketOf({ ...draft, player }), runs)}
      />
    </Sheet>
  );
}
