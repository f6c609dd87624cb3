/** The cricket scorer's pad: the question that comes next, or the buttons for the next ball. */
import { useState } from "preact/hooks";
import type { CricketDocument, Innings } from "../../../match/cricket/card.ts";
import type { Happening, MatchEvent } from "../../../match/event.ts";
import type { PlayerId, SideId } from "../../../match/ids.ts";
import { nameOf } from "../../people.ts";
import { type Enter, Tap } from "../pad.tsx";
import { Choices } from "../sheet.tsx";
import { Undo, type UndoProps } from "../undo.tsx";
import { useScoreWords } from "../words.tsx";
import { Ball } from "./ball.tsx";
import { Bowlers } from "./bowlers.tsx";
import { bowlersToPick } from "./bowling.ts";
import { Crease } from "./crease.tsx";
import { CricketMore } from "./more.tsx";
import { candidates, type Crease as AtTheCrease, nextOf, type Picks, picksOf, type Place } from "./play.ts";

interface PadProps extends UndoProps {
  doc: CricketDocument;
  enter: Enter;
}

export function CricketPad({
  doc,
  enter,
  onUndo,
  undoable,
  last,
}: PadProps & { last: MatchEvent | undefined }) {
  const say = useScoreWords();
  const [picks, setPicks] = useState<Picks>({});
  const next = nextOf(doc, picks);
  // After a ball nobody is where he was picked to be.
  const rest: PadProps = {
    doc,
    undoable,
    enter(...entered) {
      const done = enter(...entered);
      if (done) setPicks({});
      return done;
    },
    onUndo() {
      setPicks(last ? picksOf(last) : {});
      onUndo();
    },
  };
  switch (next.kind) {
    case "toss":
      return <Toss {...rest} />;
    case "start":
      return <NextInnings {...rest} batting={[next.batting]} superOver={false} />;
    case "innings":
      return <NextInnings {...rest} batting={next.batting} superOver={next.superOver} />;
    case "pick":
      return (
        <>
          {next.crease.striker !== undefined && (
            <Crease doc={doc} innings={next.innings} crease={next.crease} />
          )}
          <Pick {...rest} {...next} picks={picks} setPicks={setPicks} />
        </>
      );
    case "ball":
      return (
        <>
          <Crease doc={doc} innings={next.innings} crease={next.pair} />
          <Ball {...rest} pair={next.pair} innings={next.innings} picks={picks} setPicks={setPicks} />
        </>
      );
    case "finish":
      return (
        <section class="ask">
          <Tap class="tap-wide tap-main" onTap={() => rest.enter({ type: "finished" })}>
            {say.finish}
          </Tap>
          <Below {...rest} />
        </section>
      );
    case "over":
      return (
        <section class="ask">
          <h2>{say.finished}</h2>
          <Undo {...rest} />
        </section>
      );
  }
}

/** Undo and the menu, under a question. */
function Below({ innings, ...props }: PadProps & { innings?: Innings }) {
  return (
    <div class="pad-row">
      <Undo {...props} />
      <CricketMore doc={props.doc} enter={props.enter} {...(innings && { innings })} />
    </div>
  );
}

function Toss(props: PadProps) {
  const { doc, enter } = props;
  const say = useScoreWords().cricket;
  const [side, setSide] = useState<SideId>();
  if (side === undefined) {
    const options = (["a", "b"] as const).map((value) => ({
      value,
      label: doc.sides[value].name,
      tone: `side-${value}` as const,
    }));
    return (
      <section class="ask">
        <h2>{say.toss}</h2>
        <Choices options={options} onPick={setSide} />
        <Tap class="tap-quiet" onTap={() => enter({ type: "started" })}>
          {say.skipToss}
        </Tap>
        <Below {...props} />
      </section>
    );
  }
  return (
    <section class="ask">
      <h2>{say.chose(doc.sides[side].name)}</h2>
      <Choices
        short
        options={(["bat", "field"] as const).map((value) => ({ value, label: say[value] }))}
        onPick={(chose) => enter({ type: "cricket.toss-won", side, chose })}
      />
    </section>
  );
}

interface NextProps extends PadProps {
  /** The likeliest first. */
  batting: readonly SideId[];
  superOver: boolean;
}

function NextInnings({ batting, superOver, ...props }: NextProps) {
  const { doc, enter } = props;
  const say = useScoreWords().cricket;
  const latest = Object.values(doc.card.innings).at(-1);

  function begin(side: SideId) {
    const started: readonly Happening[] = doc.status.phase === "upcoming" ? [{ type: "started" }] : [];
    const followOn = !superOver && latest?.batting === side;
    enter(...started, {
      type: "cricket.innings-started",
      batting: side,
      ...(superOver && { superOver }),
      ...(followOn && { followOn }),
    });
  }
  function label(side: SideId) {
    const { name } = doc.sides[side];
    if (superOver) return say.superOver(name);
    if (!latest) return say.start(name);
    return latest.batting === side ? say.followOn(name) : say.nextInnings(name);
  }
  return (
    <section class="ask">
      {batting.map((side) => (
        <Tap key={side} class="tap-wide tap-main" onTap={() => begin(side)}>
          {label(side)}
        </Tap>
      ))}
      <Below {...props} />
    </section>
  );
}

interface PickProps extends PadProps {
  place: Place;
  innings: Innings;
  crease: AtTheCrease;
  picks: Picks;
  setPicks: (picks: Picks) => void;
}

function Pick({ place, innings, crease, picks, setPicks, ...props }: PickProps) {
  const { doc } = props;
  const say = useScoreWords().cricket;
  const opening = Object.keys(innings.batters).length === 0;
  const asked = {
    striker: opening ? say.pickStriker : say.pickNew,
    nonStriker: opening ? say.pickNonStriker : say.pickNew,
    bowler: say.pickBowler,
  }[place];
  const pick = (value: PlayerId) => setPicks({ ...picks, [place]: value });
  const batters = () =>
    candidates(doc, place, innings, crease).map((value) => ({ value, label: nameOf(doc, value) }));
  return (
    <section class="ask">
      <h2>{asked}</h2>
      {place === "bowler" ? (
        <Bowlers options={bowlersToPick(doc, innings, say)} onPick={pick} />
      ) : (
        <Choices options={batters()} onPick={pick} />
      )}
      <Below {...props} innings={innings} />
    </section>
  );
}
