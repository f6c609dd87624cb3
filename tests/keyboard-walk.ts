/** A page walked through by Tab, as somebody without a mouse meets it. */
import type { Page } from "playwright-core";

export interface Stop {
  /** What it is called, else what it says. */
  readonly name: string;
  /** Its place among all that can have the focus. */
  readonly place: number;
  /** Something is drawn around it, or around what stands for it. */
  readonly isLit: boolean;
  /** Some of it lies in the window, and nothing over that. */
  readonly isSeen: boolean;
}

/** More stops than any page here has: who comes so far is held by something. */
const ENDLESS = 400;

/** Once round the page, from where the focus is. Throws where something holds the focus. */
export async function walk(page: Page, key: "Tab" | "Shift+Tab" = "Tab"): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < ENDLESS; step++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    const [first] = stops;
    const isRound = first && stop?.place === first.place && stop.name === first.name;
    // Between the last and the first there is the browser's own window, where it has one.
    if (!stop || isRound) return stops;
    stops.push(stop);
  }
  throw new Error(
    `the focus is held: ${stops
      .slice(-4)
      .map(({ name }) => name)
      .join(", ")}`,
  );
}

/** What has the focus; undefined where nothing has. */
export const focused = (page: Page): Promise<Stop | undefined> =>
  page.evaluate((selector) => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body) return undefined;
    const isRinged = (element: Element | null | undefined, part?: string) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, content } = getComputedStyle(element, part);
      const isThere = part === undefined || content !== "none";
      return isThere && outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    };
    // A field that is not drawn has its ring around what stands for it; a card's link, around the card.
    const card = active.closest(".live-card, .row, label");
    const ring = [active, active.nextElementSibling, card].find((one) => isRinged(one));
    const drawn = ring ?? (isRinged(active, "::after") ? (card ?? active) : undefined);
    const { left, top, right, bottom } = (drawn ?? active).getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      ...[left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y])),
    ];
    const isOver = (x = 0, y = 0) => {
      const there = document.elementFromPoint(x, y);
      return (
        there !== null && ((drawn ?? active).contains(there) || there.shadowRoot?.contains(active) === true)
      );
    };
    const reachable = [...document.querySelectorAll(selector)];
    const host = active.getRootNode() instanceof ShadowRoot ? document.activeElement : active;
    return {
      name:
        active.ariaLabel ??
        (active.innerText.trim() || active.getAttribute("placeholder") || active.id) ??
        "",
      place: host ? reachable.indexOf(host) : -1,
      isLit: drawn !== undefined,
      isSeen: points.some(([x, y]) => isOver(x, y)),
    };
  }, REACHABLE);

const REACHABLE =
  "a[href], button, input, select, textarea, summary, [tabindex], touchline-score, touchline-board";

/** What is on the page to be used, and is not among the stops: each by its name. Of radio buttons one stands for all. */
export const missed = (page: Page, stops: readonly Stop[]): Promise<readonly string[]> =>
  page.evaluate(
    ([selector, places]) => {
      const isUsable = (element: Element) =>
        element instanceof HTMLElement &&
        (element.tabIndex >= 0 || element.matches("a, button, input, select, textarea")) &&
        !element.matches(":disabled, [type=hidden], [type=radio]:not(:checked)") &&
        !element.matches("touchline-score, touchline-board") &&
        element.checkVisibility({ visibilityProperty: true });
      return [...document.querySelectorAll(selector)].flatMap((element, place) =>
        isUsable(element) && !places.includes(place) ? [element.outerHTML.slice(0, 90)] : [],
      );
    },
    [REACHABLE, stops.map(({ place }) => place)] as const,
  );
