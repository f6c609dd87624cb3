import type { Moment } from "../../../match/football/card.ts";
import { minuteText } from "../../../match/football/clock.ts";
import { useScoreWords } from "../words.tsx";

interface MinuteProps {
  moment: Moment;
  /** The minute, so many earlier or later. */
  onMove: (by: -1 | 1) => void;
}

/** The minute that is entered; whoever was late with it sets it back. */
export function Minute({ moment, onMove }: MinuteProps) {
  const say = useScoreWords().football;
  return (
    <div class="minute">
      <button type="button" aria-label={say.earlier} onClick={() => onMove(-1)}>
        −
      </button>
      <output>{say.minute(minuteText(moment))}</output>
      <button type="button" aria-label={say.later} onClick={() => onMove(1)}>
        +
      </button>
    </div>
  );
}
