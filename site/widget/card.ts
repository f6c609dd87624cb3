/** A card's elements: made once, then only their texts change. */
import type { CardView, SideView } from "./card-view.ts";
import { type Row, ROWS } from "./facts.ts";

/** Makes an element of the widget's own; `part` is its class and the name by which a page may style it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  part: string,
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = part;
  element.setAttribute("part", part);
  element.append(...children);
  return element;
}

const FLASH_MS = 1_200;
/** Between texts; it goes to the next line with the one behind it. */
const DASH = " ·\u00a0";
const STILL = "(prefers-reduced-motion: reduce)";

/** Puts a text in its place. One that `flashes` lights up softly when it changes. */
function say(element: HTMLElement, text: string, flashes = false): void {
  const before = element.textContent;
  if (before === text) return;
  element.textContent = text;
  if (flashes && before && !matchMedia(STILL).matches)
    element.animate({ background: ["var(--flash)", "transparent"] }, FLASH_MS);
}

/** Puts texts in their places in one line. What stands behind one that changes is written anew: it has not moved. */
function sayInLine(line: readonly (readonly [HTMLElement, string])[]): void {
  let isNew = false;
  for (const [element, text] of line) {
    isNew ||= element.textContent !== text;
    if (isNew) element.textContent = text;
  }
}

/** Marks a text as English in a card of another language. */
function mark(element: HTMLElement, { english }: CardView): void {
  element.removeAttribute("lang");
  element.removeAttribute("dir");
  if (english.includes(element.textContent)) Object.assign(element, { lang: "en", dir: "ltr" });
}

export class Card {
  readonly root = make("article", "card");
  readonly #link = make("a", "link");
  readonly #status = make("bdi", "status");
  readonly #brief = make("bdi", "brief");
  readonly #place = make("bdi", "place");
  readonly #sides = [new SideLine(), new SideLine()];
  readonly #text = make("bdi", "text");
  readonly #asides = Array.from({ length: 2 }, () => [make("span", "aside"), make("bdi", "aside")] as const);
  readonly #chips = make("p", "chips");
  readonly #rows = Array.from({ length: ROWS }, () => new RowLine());
  readonly #foot = make("span", "age");
  /** Shown where there is room for a full card. */
  readonly more = make(
    "div",
    "more",
    this.#chips,
    ...this.#rows.map(({ root }) => root),
    make("p", "foot", this.#foot, credit()),
  );
  /** For the ear alone. */
  readonly #spoken = make("p", "spoken");

  /** What may be English in a card of another language. */
  readonly #words = [
    this.#status,
    this.#brief,
    this.#text,
    ...this.#asides.flat(),
    ...this.#sides.map(({ detail }) => detail),
  ];

  constructor() {
    this.root.append(
      make("p", "head", make("span", "dot"), this.#status, this.#brief, this.#place),
      ...this.#sides.map(({ root }) => root),
      make("p", "line", this.#text, ...this.#asides.flat()),
      this.more,
      this.#link,
      this.#spoken,
    );
    this.#link.target = "_blank";
    this.#link.rel = "noopener";
  }

  /** `href`: where a click goes, if anywhere; `announced`: a screen reader says what changes. */
  draw(view: CardView, href: string | undefined, announced: boolean): void {
    this.root.dataset["tone"] = view.tone;
    this.root.dataset["sport"] = view.sport;
    this.root.ariaLabel = view.label;
    this.#link.ariaLabel = view.label;
    this.#link.hidden = href === undefined;
    if (href !== undefined) this.#link.href = href;
    sayInLine([
      [this.#status, view.status],
      [this.#brief, view.brief],
      [this.#place, view.place],
    ]);
    this.#sides.forEach((line, place) => line.draw(view.sides[place]));
    sayInLine([
      [this.#text, view.text],
      ...this.#asides.flatMap(([dash, aside], place) => {
        const text = view.aside[place] ?? "";
        return [[dash, text && DASH] as const, [aside, text] as const];
      }),
    ]);
    for (const part of this.#words) mark(part, view);
    this.#drawChips(view);
    this.#rows.forEach((line, place) => line.draw(view.rows[place]));
    say(this.#foot, view.foot);
    this.#spoken.ariaLive = announced ? "polite" : "off";
    const scores = view.sides.map(({ name, score }) => `${name} ${score}`);
    say(this.#spoken, announced ? [...scores, view.text].join(", ") : "");
  }

  #drawChips({ chips }: CardView): void {
    const state = JSON.stringify(chips);
    if (this.#chips.dataset["state"] === state) return;
    this.#chips.dataset["state"] = state;
    this.#chips.replaceChildren(
      ...chips.toReversed().flatMap(({ text, tone = "", ends }) => {
        const chip = make("bdi", `chip ${tone}`);
        chip.textContent = text;
        return ends ? [make("span", "over"), chip] : [chip];
      }),
    );
  }
}

class SideLine {
  readonly root = make("p", "side");
  readonly #badge = make("span", "badge");
  readonly #name = make("bdi", "name");
  readonly #score = make("b", "score");
  readonly detail = make("span", "detail");

  constructor() {
    this.#badge.ariaHidden = "true";
    this.root.append(this.#badge, this.#name, this.#score, this.detail);
  }

  draw(view: SideView | undefined): void {
    this.root.dataset["side"] = view?.side ?? "";
    this.root.classList.toggle("waits", view?.waits ?? false);
    say(this.#badge, view?.short ?? "");
    say(this.#name, view?.name ?? "");
    say(this.#score, view?.score ?? "", true);
    say(this.detail, view?.detail ?? "");
  }
}

class RowLine {
  readonly #name = make("bdi", "who");
  readonly #value = make("b", "value");
  readonly #note = make("span", "note");
  readonly root = make("p", "row", this.#name, this.#value, this.#note);

  draw(row: Row = { name: "" }): void {
    say(this.#name, row.name);
    say(this.#value, row.value ?? "");
    say(this.#note, row.note ?? "");
  }
}

function credit(): HTMLElement {
  const name = make("span", "credit");
  name.textContent = "Touchline";
  return name;
}
