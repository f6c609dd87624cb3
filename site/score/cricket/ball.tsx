/** The buttons for the next ball. */
import { useState } from "preact/hooks";
import type { CricketDocument, Innings } from "../../../match/cricket/card.ts";
import type { Wicket } from "../../../match/cricket/events.ts";
import { overAt } from "../../../match/cricket/over-log.ts";
import { type Enter, Tap } from "../pad.tsx";
import { Undo, type UndoProps } from "../undo.tsx";
import { useShortcuts } from "../use-shortcuts.ts";
import { useScoreWords } from "../words.tsx";
import { CricketMore } from "./more.tsx";
import { deliveryOf, type Manner, type Pair, type Picks } from "./play.ts";
import { WicketSheet } from "./wicket.tsx";

export interface BallProps extends UndoProps {
  doc: CricketDocument;
  innings: Innings;
  pair: Pair;
  picks: Picks;
  setPicks: (picks: Picks) => void;
  enter: Enter;
}

const RUNS = [0, 1, 2, 3, 4, 5, 6] as const;
const MANNERS = ["wide", "noball", "bye", "legbye"] as const;
type MannerName = (typeof MANNERS)[number];
const SHORTCUTS: Readonly<Record<MannerName, string>> = { wide: "d", noball: "n", bye: "b", legbye: "l" };

/** The manner after its button was tapped: a wide is a wide however they ran; off a no-ball there may be byes. */
function toggled(manner: Manner, name: MannerName): Manner {
  if (isOn(manner, name)) {
    const { extra, off } = manner;
    if (name === "wide") return {};
    return name === "noball" ? { ...(off && { off }) } : { ...(extra && { extra }) };
  }
  if (name === "wide") return { extra: "wide" };
  if (name === "noball") return { ...(manner.off && { off: manner.off }), extra: "noball" };
  return { ...(manner.extra === "noball" && { extra: "noball" }), off: name };
}

const isOn = ({ extra, off }: Manner, name: MannerName): boolean => extra === name || off === name;

export function Ball({ doc, innings, pair, picks, setPicks, enter, ...undo }: BallProps) {
  const say = useScoreWords().cricket;
  const [manner, setManner] = useState<Manner>({});
  const [fallen, setFallen] = useState(false);
  // Law 17.8: the umpires have agreed to whoever finishes an over that another one began.
  const relieved = overAt(innings, innings.overs) !== undefined && pair.bowler !== innings.bowler;

  function bowl(runs: number, how: Manner = manner, wicket?: Wicket) {
    const delivery = deliveryOf(pair, runs, how, wicket);
    if (enter({ ...delivery, ...(relieved && { despite: ["C-17.8"] }) })) setManner({});
  }
  const tap = (name: MannerName) => () => setManner(toggled(manner, name));

  useShortcuts({
    ...Object.fromEntries(RUNS.map((runs) => [String(runs), () => bowl(runs)])),
    ...Object.fromEntries(MANNERS.map((name) => [SHORTCUTS[name], tap(name)])),
    w: () => setFallen(true),
    u: undo.onUndo,
  });
  return (
    <section class="pad">
      <p class="pad-hint" aria-live="polite">
        {hintOf(manner, say)}
      </p>
      <div class="pad-extras">
        {MANNERS.map((name) => (
          <Tap
            key={name}
            class="tap-extra"
            onTap={tap(name)}
            pressed={isOn(manner, name)}
            shortcut={SHORTCUTS[name]}
          >
            {say[name]}
          </Tap>
        ))}
      </div>
      <div class="pad-runs">
        {RUNS.map((runs) => (
          <Tap
            key={runs}
            class={`tap-run tap-${runs}`}
            onTap={() => bowl(runs)}
            label={runs === 0 ? say.dot : say.run(runs)}
            shortcut={String(runs)}
          >
            {runs === 0 ? "•" : runs}
          </Tap>
        ))}
        <Tap class="tap-wicket" onTap={() => setFallen(true)} label={say.wicket} shortcut="w">
          W <small aria-hidden="true">{say.wicket}</small>
        </Tap>
      </div>
      <div class="pad-row">
        <Undo {...undo} />
        <Tap
          class="tap-quiet"
          pressed={picks.swapped === true}
          onTap={() => setPicks({ ...picks, swapped: !picks.swapped })}
        >
          {say.swap}
        </Tap>
        <CricketMore
          doc={doc}
          innings={innings}
          enter={enter}
          onAllRun={(runs) => bowl(runs, { ...manner, allRun: true })}
          onBowler={(bowler) => setPicks({ ...picks, bowler })}
        />
      </div>
      {fallen && (
        <WicketSheet
          doc={doc}
          innings={innings}
          pair={pair}
          manner={manner}
          onClose={() => setFallen(false)}
          onDone={(wicket, runs) => {
            setFallen(false);
            bowl(runs, manner, wicket);
          }}
        />
      )}
    </section>
  );
}

function hintOf(
  { extra, off }: Manner,
  say: ReturnType<typeof useScoreWords>["cricket"],
): string | undefined {
  if (extra === "wide") return say.wideHint;
  if (off) return say[`${off}Hint`];
  return extra && say.noballHint;
}
