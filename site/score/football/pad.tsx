/** The football scorer's pad: the clock, what can happen, and the beginning and end of each period. */
import { useEffect, useState } from "preact/hooks";
import type { FootballDocument } from "../../../match/football/card.ts";
import { SIDES } from "../../../match/ids.ts";
import { type Enter, Tap } from "../pad.tsx";
import { Choices, Sheet } from "../sheet.tsx";
import { Undo, type UndoProps } from "../undo.tsx";
import { useShortcuts } from "../use-shortcuts.ts";
import { useScoreWords } from "../words.tsx";
import { Clock } from "./clock.tsx";
import { Incident, type IncidentKind } from "./incident.tsx";
import { FootballMore } from "./more.tsx";
import { endOf, kickOff, nextOf } from "./play.ts";
import { ShootoutPad } from "./shootout.tsx";

interface PadProps extends UndoProps {
  doc: FootballDocument;
  enter: Enter;
  /** Milliseconds since 1970. */
  now: () => number;
}

type Ask = IncidentKind | "end";

export function FootballPad({ doc, enter, now, ...undo }: PadProps) {
  const say = useScoreWords();
  const [ask, setAsk] = useState<Ask>();
  const close = () => setAsk(undefined);
  const done: Enter = (...entered) => {
    close();
    return enter(...entered);
  };
  const next = nextOf(doc);
  useEffect(close, [next.kind]);
  useShortcuts({
    u: undo.onUndo,
    ...(next.kind === "play" && {
      g: () => setAsk("goal"),
      c: () => setAsk("card"),
      s: () => setAsk("substitution"),
    }),
  });
  const below = (
    <div class="pad-row">
      <Undo {...undo} />
      <FootballMore doc={doc} enter={enter} now={now} />
    </div>
  );
  switch (next.kind) {
    case "over":
      return (
        <section class="ask">
          <h2>{say.finished}</h2>
          <Undo {...undo} />
        </section>
      );
    case "kick-off":
      return (
        <section class="ask">
          <Tap class="tap-wide tap-main" onTap={() => enter(...kickOff(doc))}>
            {say.football.kickOff}
          </Tap>
          {below}
        </section>
      );
    case "break": {
      const { follows } = next;
      return (
        <section class="ask">
          <Tap
            class="tap-wide tap-main"
            onTap={() =>
              follows
                ? enter({ type: "football.period-started", period: follows })
                : enter({ type: "finished" })
            }
          >
            {follows ? say.football.begins[follows] : say.finish}
          </Tap>
          {below}
        </section>
      );
    }
    case "shootout":
      return (
        <>
          <ShootoutPad doc={doc} side={next.side} decided={next.decided} enter={enter} />
          {below}
        </>
      );
    case "play": {
      const end = say.football.ends[next.period];
      return (
        <section class="pad">
          <Clock doc={doc} now={now} />
          <div class="pad-goals">
            {SIDES.map((side) => (
              <Tap
                key={side}
                class={`tap-goal side-${side}`}
                onTap={() => setAsk(`goal-${side}`)}
                label={say.football.goalFor(doc.sides[side].name)}
              >
                <b>{say.football.goal}</b>
                <small>{doc.sides[side].short}</small>
              </Tap>
            ))}
          </div>
          <div class="pad-two">
            <Tap onTap={() => setAsk("card")} shortcut="c">
              {say.football.card}
            </Tap>
            <Tap onTap={() => setAsk("substitution")} shortcut="s">
              {say.football.substitution}
            </Tap>
            <Tap onTap={() => setAsk("shot")}>{say.football.shot}</Tap>
            <Tap onTap={() => setAsk("corner")}>{say.football.corner}</Tap>
          </div>
          <Tap class="tap-wide tap-main" onTap={() => setAsk("end")}>
            {end}
          </Tap>
          {below}
          {ask === "end" && (
            <Sheet title={say.football.sureEnd(end)} onClose={close}>
              <Choices
                options={[{ value: true, label: end, tone: "main" }]}
                onPick={() => done(...endOf(doc, next.period))}
              />
            </Sheet>
          )}
          {ask !== undefined && ask !== "end" && (
            <Incident doc={doc} kind={ask} enter={done} now={now} onClose={close} />
          )}
        </section>
      );
    }
  }
}
