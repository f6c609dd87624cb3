/** `<touchline-score match="…">`: one match, in as much detail as there is room for. */
import { Card } from "./card.ts";
import { cardView, type Subject } from "./card-view.ts";
import { WidgetElement } from "./element.ts";

export class ScoreElement extends WidgetElement {
  static readonly observedAttributes = "match size lang delay href announce api".split(" ");

  readonly #card = new Card();
  /** Its styles alone know how wide it has to be for a full card. */
  readonly #room = new ResizeObserver(() => this.#measure());
  #isFull = false;
  #shown: Subject | undefined;

  constructor() {
    super();
    this.box.append(this.#card.root);
  }

  override connectedCallback(): void {
    this.#measure();
    super.connectedCallback();
    this.#room.observe(this.#card.more);
  }

  override disconnectedCallback(): void {
    this.#room.disconnect();
    super.disconnectedCallback();
  }

  #measure(): void {
    const isFull = this.#card.more.offsetHeight > 0;
    if (isFull === this.#isFull) return;
    this.#isFull = isFull;
    this.redraw();
  }

  protected override draw(): void {
    const match = this.said("match");
    const { speech, delay } = this;
    const before = this.#shown?.id === match ? this.#shown : undefined;
    const { subject, link } = this.#isFull ? this.matchOf(match) : this.headlineOf(match);
    // While a feed begins, what was known stays.
    const shown = subject ?? (link.connection === "connecting" ? before : undefined);
    const facts = shown && "card" in shown ? this.factsOf(shown.sport) : undefined;
    const view = cardView({ match, subject: shown, link, speech, facts, delay, now: Date.now() });
    this.#card.draw(view, shown && this.linkTo(match), this.hasAttribute("announce"));
    this.#shown = shown;
    this.tellState(link);
    if (shown && shown !== before) this.tellUpdate(shown);
  }
}
