/** Who is in the middle, as a scorer needs it: who faces, who bowls, this over. */
import type { CricketDocument, Innings } from "../../../match/cricket/card.ts";
import { overAt } from "../../../match/cricket/over-log.ts";
import type { PlayerId } from "../../../match/ids.ts";
import { nameOf } from "../../people.ts";
import { useScoreWords } from "../words.tsx";
import { ballsShown, type Crease as AtTheCrease } from "./play.ts";

interface CreaseProps {
  doc: CricketDocument;
  innings: Innings;
  crease: AtTheCrease;
}

/** The batters stand in the order in which they came in, so that it is the mark that moves and not the names. */
export function Crease({ doc, innings, crease: { striker, nonStriker, bowler } }: CreaseProps) {
  const say = useScoreWords().cricket;
  const order = (id: PlayerId | undefined) => (id && innings.batters[id]?.order) ?? Number.POSITIVE_INFINITY;
  const batters = [
    { place: "striker", id: striker, faces: true },
    { place: "nonStriker", id: nonStriker, faces: false },
  ].toSorted((x, y) => order(x.id) - order(y.id));
  const begun = overAt(innings, innings.overs) !== undefined;
  const figures = bowler && innings.bowlers[bowler];
  const marks = ballsShown(innings);
  return (
    <section class="crease">
      <ul class="crease-batters">
        {batters.map(({ place, id, faces }) => {
          const row = id && innings.batters[id];
          return (
            <li key={place} class={faces ? "crease-row faces" : "crease-row"}>
              <span class="crease-name" dir="auto">
                {id ? nameOf(doc, id) : "–"}
                {faces && id && <span class="strike" role="img" aria-label={say.onStrike} />}
              </span>
              {id && (
                <span class="nums" dir="ltr">
                  <b>{row ? row.runs : 0}</b> ({row ? row.balls : 0})
                </span>
              )}
            </li>
          );
        })}
        <li class="crease-row crease-bowler">
          <span class="crease-name">
            <span class="label">{say.bowling}</span> {bowler ? nameOf(doc, bowler) : "–"}
          </span>
          {bowler && (
            <span class="nums" dir="ltr">
              {figures ? `${figures.wickets}/${figures.runs} (${figures.oversText})` : "0/0 (0.0)"}
            </span>
          )}
        </li>
      </ul>
      <div class="crease-over">
        {marks.length > 0 && <span class="label">{begun ? say.thisOver : say.lastOver}</span>}
        <ol class="chips">
          {marks.map(([ball, mark]) => (
            <li key={ball} class={`chip chip-${toneOf(mark)}`}>
              {mark === "0" ? "•" : mark}
            </li>
          ))}
        </ol>
        {innings.freeHit && <b class="free-hit">{say.freeHit}</b>}
      </div>
    </section>
  );
}

const toneOf = (mark: string): string =>
  mark === "W" ? "wicket" : mark === "4" ? "four" : mark === "6" ? "six" : /\D/.test(mark) ? "extra" : "run";
