/** What happens now and then in a match of cricket: retirements, penalties, the end of an over or an innings. */
import { useState } from "preact/hooks";
import type { CricketDocument, Innings } from "../../../match/cricket/card.ts";
import { stillIn } from "../../../match/cricket/innings.ts";
import { overAt } from "../../../match/cricket/over-log.ts";
import { type PlayerId, type SideId, SIDES } from "../../../match/ids.ts";
import { nameOf } from "../../people.ts";
import { CLOSINGS } from "../i18n/en.ts";
import { type CommonAsk, CommonChoices, CommonSheet } from "../more.tsx";
import { type Enter, Tap } from "../pad.tsx";
import { Choices, type Option, Sheet } from "../sheet.tsx";
import { useScoreWords } from "../words.tsx";
import { Bowlers } from "./bowlers.tsx";
import { bowlersToPick } from "./bowling.ts";

interface MoreProps {
  doc: CricketDocument;
  /** The innings in progress. */
  innings?: Innings;
  enter: Enter;
  /** Where a ball can be bowled: runs that were all run, and another bowler for the rest of the over. */
  onAllRun?: (runs: number) => void;
  onBowler?: (bowler: PlayerId) => void;
}

type Ask =
  | { readonly kind: "menu" | "close" | "retire" | "bowler" | "end-over" | CommonAsk }
  | { readonly kind: "retires"; readonly batter: PlayerId }
  | { readonly kind: "all-run"; readonly runs: number }
  | { readonly kind: "penalty"; readonly side: SideId };

export function CricketMore(props: MoreProps) {
  const say = useScoreWords();
  const [ask, setAsk] = useState<Ask>();
  const close = () => setAsk(undefined);
  const enter: Enter = (...entered) => {
    close();
    return props.enter(...entered);
  };
  return (
    <>
      <Tap class="tap-quiet" onTap={() => setAsk({ kind: "menu" })}>
        {say.more}
      </Tap>
      {ask && <Asked {...props} enter={enter} ask={ask} setAsk={setAsk} onClose={close} />}
    </>
  );
}

interface AskedProps extends MoreProps {
  ask: Ask;
  setAsk: (ask: Ask) => void;
  onClose: () => void;
}

function Asked(props: AskedProps) {
  const { doc, innings, enter, ask, setAsk, onClose, onBowler } = props;
  const say = useScoreWords();
  switch (ask.kind) {
    case "menu":
      return <Menu {...props} />;
    case "close":
      return (
        <Sheet title={say.cricket.closeInnings} onClose={onClose}>
          <Choices
            options={CLOSINGS.map((value) => ({ value, label: say.cricket.closings[value] }))}
            onPick={(reason) => enter({ type: "cricket.innings-closed", reason })}
          />
        </Sheet>
      );
    case "retire":
      return (
        <Sheet title={say.cricket.retire} onClose={onClose}>
          <Choices
            options={(innings ? stillIn(innings) : []).map((value) => ({ value, label: nameOf(doc, value) }))}
            onPick={(batter) => setAsk({ kind: "retires", batter })}
          />
        </Sheet>
      );
    case "retires":
      return (
        <Sheet title={say.cricket.retire} onClose={onClose}>
          <Choices
            options={(["hurt", "out", "not out"] as const).map((value) => ({
              value,
              label: say.cricket.retireHow[value],
            }))}
            onPick={(reason) => enter({ type: "cricket.batter-retired", batter: ask.batter, reason })}
          />
        </Sheet>
      );
    case "bowler": {
      const bowlers = innings ? bowlersToPick(doc, innings, say.cricket) : [];
      const begun = hasBegun(innings);
      return (
        <Sheet title={begun ? say.cricket.newBowler : say.cricket.pickBowler} onClose={onClose}>
          <Bowlers
            options={bowlers.filter(({ value }) => !begun || value !== innings?.bowler)}
            onPick={(bowler) => {
              onClose();
              onBowler?.(bowler);
            }}
          />
        </Sheet>
      );
    }
    case "pause":
    case "note":
    case "abandon":
      return <CommonSheet ask={ask.kind} enter={enter} onClose={onClose} />;
    default:
      // The rest is done as soon as it is asked for.
      return null;
  }
}

/** Whether the over in progress has had a ball. */
const hasBegun = (innings: Innings | undefined): boolean =>
  innings !== undefined && overAt(innings, innings.overs) !== undefined;

function Menu({ doc, innings, enter, setAsk, onClose, onAllRun, onBowler }: AskedProps) {
  const say = useScoreWords();
  const options: Option<Ask>[] = [
    ...(onAllRun
      ? [4, 6].map((runs) => ({ value: { kind: "all-run" as const, runs }, label: say.cricket.allRun(runs) }))
      : []),
    ...(innings && stillIn(innings).length > 0
      ? [{ value: { kind: "retire" as const }, label: say.cricket.retire }]
      : []),
    ...(onBowler
      ? [
          {
            value: { kind: "bowler" as const },
            label: hasBegun(innings) ? say.cricket.newBowler : say.cricket.pickBowler,
          },
        ]
      : []),
    ...(innings && innings.ballsThisOver > 0
      ? [{ value: { kind: "end-over" as const }, label: say.cricket.endOver }]
      : []),
    ...SIDES.map((side) => ({
      value: { kind: "penalty" as const, side },
      label: say.cricket.penalty(doc.sides[side].name),
    })),
    ...(innings ? [{ value: { kind: "close" as const }, label: say.cricket.closeInnings }] : []),
  ];
  function pick(asked: Ask) {
    if (asked.kind === "all-run") {
      onClose();
      onAllRun?.(asked.runs);
    } else if (asked.kind === "penalty")
      enter({ type: "cricket.penalty-awarded", side: asked.side, runs: 5 });
    else if (asked.kind === "end-over" && innings)
      enter({ type: "cricket.over-miscounted", over: innings.overs, balls: innings.ballsThisOver });
    else setAsk(asked);
  }
  return (
    <Sheet title={say.more} onClose={onClose}>
      <Choices options={options} onPick={pick} />
      <CommonChoices doc={doc} enter={enter} onAsk={(kind) => setAsk({ kind })} />
    </Sheet>
  );
}
