/** A moment that an address names and that its reader, who wants everything late, may not see yet: he waits for it. */
import { render } from "preact";
import { localeOf } from "../i18n/languages.ts";
import { Speaking, type Speech } from "../i18n/words.tsx";
import { heldMs } from "../spoilers.ts";
import { timeText } from "../time.tsx";
import type { MatchImage } from "../view.ts";
import { joined } from "../words.ts";
import { sourceNow } from "./source-clock.ts";
import { unbroken } from "./unbroken.ts";
import { heldWords } from "./words.ts";

interface HeldMomentParts {
  readonly speech: Speech;
  /** The match at that moment. */
  readonly image: MatchImage;
  /** The match as far as the reader may see it; undefined as long as that is not known. */
  readonly now: () => MatchImage | undefined;
  /** Looks back at the moment, from the newest version that he may see. */
  readonly begin: (newest: number) => Promise<void>;
  readonly redraw: () => void;
}

/** Looks back at once at a moment that may be seen. */
export async function heldMoment(parts: HeldMomentParts): Promise<HeldMoment> {
  const { speech, image } = parts;
  const [source] = await Promise.all([
    sourceNow(`/v1/matches/${image.doc.id}/room`).catch(() => Number.NaN),
    heldWords.load(speech.language),
  ]);
  const moment = new HeldMoment(parts, Date.now() - source);
  await moment.look();
  return moment;
}

export class HeldMoment {
  readonly #parts: HeldMomentParts;
  /** How far this device's clock is ahead of the source's, milliseconds; not a number where that is not known. */
  readonly #ahead: number;
  #beginning: Promise<void> | undefined;
  #isOver = false;

  constructor(parts: HeldMomentParts, ahead: number) {
    this.#parts = parts;
    this.#ahead = ahead;
  }

  /** Looks whether it may be seen by now; what cannot be loaded for it is tried again. */
  async look(): Promise<void> {
    const { now, image } = this.#parts;
    const newest = now()?.v ?? 0;
    if (newest < image.v || this.#isOver) return;
    await (this.#beginning ??= this.#begin(newest));
  }

  async #begin(newest: number): Promise<void> {
    const { begin, redraw } = this.#parts;
    try {
      await begin(newest);
      this.#isOver = true;
    } catch {
      this.#beginning = undefined;
    }
    redraw();
  }

  /** Says no more of the moment than when it may be seen; false if that is now, and the match is to be drawn. */
  draw(into: HTMLElement): boolean {
    if (this.#isOver) return false;
    const { speech, image } = this.#parts;
    const { doc, at } = image;
    const { words, language } = speech;
    const say = heldWords.in(language);
    const due = Date.parse(at) + this.#ahead + heldMs();
    const zone = { locale: localeOf(language, navigator.languages) };
    const match = words.versus(doc.sides.a.name, doc.sides.b.name);
    document.title = joined(match, "Touchline");
    render(
      <Speaking speech={speech}>
        <main id="main" class="blank problem">
          <h1>{words.link.heldBack}</h1>
          <p>
            {match}. {say.tooNew} {due > 0 && say.showsAt(unbroken(timeText(due, "seconds", zone)))}
          </p>
          <p>
            <a class="button" href={speech.href(`/matches/${doc.id}`)}>
              {say.newestSeen}
            </a>
          </p>
        </main>
      </Speaking>,
      into,
    );
    return true;
  }
}
