/** What the status in the head opens: how fresh the page is. A popover, which Escape closes, and gives the focus back. */
import { render } from "preact";
import type { MatchDocument } from "../../../match/sports.ts";
import { loadStyles } from "../../dialogs/open.tsx";
import type { SiteFeed } from "../../feed.ts";
import { Speaking, type Speech } from "../../i18n/words.tsx";
import { heldMs, type Spoilers } from "../../spoilers.ts";
import { TrustFacts } from "./facts.tsx";
import { LatencySample } from "./latency.ts";
import { trustWords } from "./words.ts";

interface TrustParts {
  readonly feed: SiteFeed<MatchDocument>;
  readonly delay: Spoilers;
  readonly speech: Speech;
}

/** Measures from now on; what it returns opens the popover under a button, which from then on opens and closes it. */
export function watchTrust({
  feed,
  delay,
  speech,
}: TrustParts): (button: HTMLButtonElement) => Promise<void> {
  const sample = new LatencySample();
  delay.ear = (frame, now) => sample.hear(frame, now);
  let box: HTMLElement | undefined;
  return async (button) => {
    await Promise.all([trustWords.load(speech.language), loadStyles()]);
    box ??= makeBox(feed, sample, speech);
    if (button.popoverTargetElement === box) return;
    button.popoverTargetElement = box;
    box.addEventListener("beforetoggle", () => place(box, button));
    // With its source it comes next in the order of the focus.
    box.showPopover({ source: button });
  };
}

function makeBox(feed: SiteFeed<MatchDocument>, sample: LatencySample, speech: Speech): HTMLElement {
  const say = trustWords.in(speech.language);
  const box = document.createElement("div");
  box.className = "trust-box";
  box.popover = "auto";
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "trust-title");
  document.body.append(box);
  const draw = () =>
    render(
      <Speaking speech={speech}>
        <header class="dialog-head">
          <h2 id="trust-title">{say.title}</h2>
          <button
            type="button"
            class="dialog-close"
            aria-label={say.close}
            autofocus
            onClick={() => box.hidePopover()}
          >
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path d="m5 5 10 10M15 5 5 15" />
            </svg>
          </button>
        </header>
        <TrustFacts
          trust={{
            state: feed.state(),
            latency: sample.summary(),
            transport: feed.transport(),
            heldMs: heldMs(),
            now: Date.now(),
          }}
        />
      </Speaking>,
      box,
    );
  let timer: ReturnType<typeof setInterval> | undefined;
  draw();
  box.addEventListener("toggle", () => {
    clearInterval(timer);
    if (!box.matches(":popover-open")) return;
    draw();
    timer = setInterval(draw, 1_000);
  });
  return box;
}

const MARGIN = 12;

/** Under the button, and on the screen. */
function place(box: HTMLElement | undefined, button: HTMLElement): void {
  if (!box) return;
  const { bottom, left, right } = button.getBoundingClientRect();
  const width = Math.min(368, innerWidth - 2 * MARGIN);
  const wished = document.documentElement.dir === "rtl" ? left : right - width;
  const start = Math.max(MARGIN, Math.min(wished, innerWidth - width - MARGIN));
  box.style.setProperty("width", `${width}px`);
  box.style.setProperty("left", `${start}px`);
  box.style.setProperty("top", `${bottom + 6}px`);
}
