/** `<touchline-board>`: the matches of a sport or competition, or those named, each a headline in a row. */
import { BOARD_ROOM } from "../../match/protocol.ts";
import type { FeedState } from "../feed-state.ts";
import { Card, make } from "./card.ts";
import { cardView, type Subject } from "./card-view.ts";
import { inOrder } from "./order.ts";
import { boardIn, type Known, NOWHERE, WidgetElement } from "./element.ts";

const ROWS = 5;
const MOST_ROWS = 20;

interface Line {
  readonly card: Card;
  shown: Subject | undefined;
}

export class BoardElement extends WidgetElement {
  static readonly observedAttributes = "matches sport competition rows lang delay href announce api".split(
    " ",
  );

  readonly #list = make("div", "list");
  readonly #lines = new Map<string, Line>();

  constructor() {
    super();
    this.#list.role = "list";
    // What does not fit is scrolled to, by keyboard too.
    this.#list.tabIndex = 0;
    this.box.append(this.#list);
  }

  protected override draw(): void {
    const rows = Math.min(MOST_ROWS, Math.max(1, Math.trunc(Number(this.said("rows"))) || ROWS));
    this.#list.style.setProperty("--rows", String(rows));
    const state = this.look(BOARD_ROOM);
    const chosen = this.#chosen(state);
    // One row says why there are none.
    if (chosen.size === 0) chosen.set("", { link: state ?? NOWHERE });
    this.#place(Array.from(chosen, ([match, known]) => this.#row(match, known, state?.doc !== undefined)));
    for (const match of this.#lines.keys()) if (!chosen.has(match)) this.#lines.delete(match);
    this.tellState(state ?? NOWHERE);
  }

  #row(match: string, { subject, link }: Known, hasBoard: boolean): Node {
    const { speech, delay } = this;
    const line = this.#lines.get(match) ?? { card: new Card(), shown: undefined };
    this.#lines.set(match, line);
    const view = cardView({ match, subject, link, speech, delay, now: Date.now() });
    const { none } = speech.words;
    line.card.draw(
      hasBoard && !match ? { ...view, status: none, brief: none } : view,
      subject && this.linkTo(match),
      this.hasAttribute("announce"),
    );
    line.card.root.role = "listitem";
    if (subject && subject !== line.shown) this.tellUpdate(subject);
    line.shown = subject;
    return line.card.root;
  }

  /** What is to be shown, in its order: as named, else what is on, what comes, what was. */
  #chosen(state: FeedState | undefined): Map<string, Known> {
    const named = this.said("matches");
    if (named) return new Map(named.split(/[\s,]+/).map((match) => [match, this.headlineOf(match)]));
    const [sport, competition] = [this.said("sport"), this.said("competition")];
    const found = Object.values((state && boardIn(state)?.matches) ?? {})
      .filter((one) => !sport || one.sport === sport)
      .filter((one) => !competition || one.competition === competition)
      .toSorted(inOrder);
    return new Map(found.map((subject) => [subject.id, { subject, link: state ?? NOWHERE }]));
  }

  /** Puts the rows in their places; those that are there already are not touched. */
  #place(nodes: readonly Node[]): void {
    nodes.forEach((node, place) => {
      const there = this.#list.childNodes[place];
      if (there !== node) this.#list.insertBefore(node, there ?? null);
    });
    while (this.#list.childNodes.length > nodes.length) this.#list.lastChild?.remove();
  }
}
