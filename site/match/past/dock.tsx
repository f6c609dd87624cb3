import type { PastWords } from "../../i18n/past/en.ts";
import { isolated } from "../../i18n/isolated.ts";
import { useWords } from "../../i18n/words.tsx";
import type { MatchImage } from "../../view.ts";
import { SPEEDS, speedOf } from "./pace.ts";
import type { Playback, Player, Stride } from "./player.ts";
import { momentSays } from "./says.ts";
import { isMeasured } from "./stops.ts";
import { Track } from "./track.tsx";

interface DockProps {
  say: PastWords;
  scene: MatchImage;
  playback: Playback;
  /** Absent where the server draws it: links then lead from event to event. */
  player?: Player | undefined;
  /** The page of the match as it is now. */
  now: string;
  onNow?: (() => void) | undefined;
}

/** The controls of looking back: a slider over all events, steps, play and pause, the speed, and the way back to now. */
export function Dock({ say, scene, playback, player, now, onNow }: DockProps) {
  const { number, href } = useWords();
  const { seq, newest, moments, isPlaying, hasFailed, speed } = playback;
  const { doc } = scene;
  const says = momentSays(doc, moments, seq) ?? say.event(number(seq), number(newest));
  const measure = isMeasured(doc.sport) ? doc.sport : undefined;
  const step = (stride: Stride, by: 1 | -1) => () => player?.step(stride, by);
  return (
    <section class="dock" aria-label={say.name}>
      <div class="dock-in">
        <Track label={say.slider} says={says} playback={playback} player={player} />
        <p class="dock-says">{hasFailed ? <b role="alert">{say.failed}</b> : <b>{says}</b>}</p>
        <div class="dock-steps">
          {measure && <Step name={say.back[measure]} sign="«" act={step("chapter", -1)} />}
          <StepLink
            name={say.back.event}
            sign="‹"
            to={href(`?at=${Math.max(1, seq - 1)}`)}
            act={player && step("event", -1)}
          />
          <button
            type="button"
            class="dock-play"
            aria-label={isPlaying ? say.pause : say.play}
            onClick={() => (isPlaying ? player?.pause() : player?.play())}
          >
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path d={isPlaying ? "M5 3h4v14H5zM11 3h4v14h-4z" : "M5 2.5v15L17 10z"} />
            </svg>
          </button>
          <StepLink
            name={say.on.event}
            sign="›"
            to={href(`?at=${Math.min(newest, seq + 1)}`)}
            act={player && step("event", 1)}
          />
          {measure && <Step name={say.on[measure]} sign="»" act={step("chapter", 1)} />}
        </div>
        <select
          class="dock-speed"
          aria-label={say.speed}
          value={speed}
          onChange={({ currentTarget }) => player?.setSpeed(speedOf(currentTarget.value))}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {isolated(`${each}×`)}
            </option>
          ))}
        </select>
        <a class="button dock-now" href={now} onClick={onNow && ((event) => instead(event, onNow))}>
          {say.now}
        </a>
      </div>
    </section>
  );
}

/** Signs of direction: a page that reads from the right turns them around. */
const Step = ({ name, sign, act }: { name: string; sign: string; act: () => void }) => (
  <button type="button" class="dock-step" aria-label={name} title={name} onClick={act}>
    <span aria-hidden="true">{sign}</span>
  </button>
);

interface StepLinkProps {
  name: string;
  sign: string;
  to: string;
  act: (() => void) | undefined;
}

const StepLink = ({ name, sign, to, act }: StepLinkProps) => (
  <a
    class="dock-step"
    href={to}
    aria-label={name}
    title={name}
    onClick={act && ((event) => instead(event, act))}
  >
    <span aria-hidden="true">{sign}</span>
  </a>
);

/** Acts in the place of a link, but for who wants it in another tab. */
function instead(event: MouseEvent, act: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  act();
}
