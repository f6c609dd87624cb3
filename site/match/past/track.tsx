import type { Moment } from "../../../match/chronicle.ts";
import type { Playback, Player, Stride } from "./player.ts";

interface TrackProps {
  label: string;
  /** The moment that the slider stands on, in words. */
  says: string;
  playback: Playback;
  player?: Player | undefined;
}

/** What keys do beside dragging: an event, or what the sport counts its course in. */
const KEYS: Readonly<Record<string, readonly [Stride, 1 | -1]>> = {
  ArrowLeft: ["event", -1],
  ArrowDown: ["event", -1],
  ArrowRight: ["event", 1],
  ArrowUp: ["event", 1],
  PageDown: ["chapter", -1],
  PageUp: ["chapter", 1],
};

/** A slider over all events of the match, with the key moments marked on it. */
export function Track({ label, says, playback: { seq, newest, moments }, player }: TrackProps) {
  const first = moments[0]?.seq ?? 1;
  const byKey = (event: KeyboardEvent) => {
    const move = KEYS[event.key];
    if (!move || !player) return;
    event.preventDefault();
    const [stride, by] = move;
    // Where reading goes from the right, so does the slider; up and down stay what they are.
    const turned = event.key.startsWith("Arrow") && isAcross(event) && isFromRight(event.currentTarget);
    player.step(event.shiftKey && stride === "event" ? "key" : stride, turned ? (by === 1 ? -1 : 1) : by);
  };
  return (
    <div class="dock-track">
      <Marks moments={moments} first={first} newest={newest} />
      <input
        type="range"
        min={first}
        max={newest}
        value={seq}
        aria-label={label}
        aria-valuetext={says}
        onInput={({ currentTarget }) => player?.aim(Number(currentTarget.value))}
        onChange={({ currentTarget }) => player?.seek(Number(currentTarget.value))}
        onKeyDown={byKey}
      />
    </div>
  );
}

const isAcross = ({ key }: KeyboardEvent): boolean => key === "ArrowLeft" || key === "ArrowRight";
const isFromRight = (target: EventTarget | null): boolean =>
  target instanceof Element && getComputedStyle(target).direction === "rtl";

const WIDTH = 1_000;

/** Key moments in their colour, and where periods begin. */
function Marks({ moments, first, newest }: { moments: readonly Moment[]; first: number; newest: number }) {
  const place = (seq: number) => Math.round((WIDTH * (seq - first)) / Math.max(1, newest - first));
  const marked = moments.flatMap(({ seq, period, key, tone = "plain" }, at) => {
    const begins = at > 0 && moments[at - 1]?.period !== period;
    return key || begins ? [{ seq, look: begins ? "period" : tone }] : [];
  });
  return (
    <svg class="dock-marks" viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
      {marked.map(({ seq, look }) => (
        <path key={seq} class={`dock-mark-${look}`} d={`M${place(seq)} 0V10`} />
      ))}
    </svg>
  );
}
