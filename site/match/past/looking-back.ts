/** Into the past and out of it: by the link on the page, by the address, by Back and Forward. */
import type { Speech } from "../../i18n/words.tsx";
import type { MatchImage } from "../../view.ts";
import { addressChanged, enter, follow, leave, namedSeq } from "./address.ts";
import { type Look, openSession, type Session } from "./session.tsx";

interface LookingBackParts {
  readonly speech: Speech;
  readonly redraw: () => void;
  /** The match as it stands; undefined as long as that is not known. */
  readonly now: () => MatchImage | undefined;
}

export class LookingBack {
  readonly #parts: LookingBackParts;
  #session: Session | undefined;

  constructor(parts: LookingBackParts) {
    this.#parts = parts;
  }

  /** What the page shows of the past; undefined while it shows how the match stands. */
  get look(): Look | undefined {
    return this.#session?.look;
  }

  /** Looks back, with `scene` on the screen. Rejects where its parts cannot be loaded. */
  async begin(scene: MatchImage, newest: number): Promise<void> {
    const { speech, redraw } = this.#parts;
    this.#session = await openSession({
      speech,
      scene,
      newest,
      changed: () => {
        if (!this.#session) return;
        follow(this.#session.playback.seq);
        redraw();
      },
      onNow: () => this.#leave(),
    });
  }

  /** The match has gone on. */
  grow(): void {
    const now = this.#parts.now();
    if (now) this.#session?.grow(now);
  }

  /** Listens for Escape, and for the address. */
  listen(): void {
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented && !isElsewhere(event) && this.#session)
        this.#leave();
    });
    addEventListener("popstate", () => {
      if (addressChanged()) void this.#goWhereAddressSays();
    });
  }

  /** From how it stands into the past. */
  async enter(): Promise<void> {
    const now = this.#parts.now();
    if (!now || this.#session) return;
    await this.begin(now, now.v);
    enter(now.v);
    this.#parts.redraw();
    document.querySelector<HTMLInputElement>(".dock input")?.focus({ preventScroll: true });
  }

  #leave(): void {
    leave();
    this.#end();
  }

  #end(): void {
    this.#session?.close();
    this.#session = undefined;
    // What stands now has never been read.
    if (!this.#parts.now()) return location.reload();
    const held = document.activeElement?.closest(".dock");
    this.#parts.redraw();
    // What had the focus is gone: it goes back to what led here.
    if (held) document.querySelector<HTMLElement>(".look-back")?.focus({ preventScroll: true });
  }

  async #goWhereAddressSays(): Promise<void> {
    const seq = namedSeq();
    if (seq === undefined) return this.#end();
    const now = this.#parts.now();
    if (!this.#session && now) await this.begin(now, now.v);
    this.#session?.seek(seq);
    this.#parts.redraw();
  }
}

/** What is opened over the page is closed first. */
const isElsewhere = ({ target }: Event): boolean =>
  target instanceof Element && target.closest("dialog") !== null;
