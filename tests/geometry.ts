/** What of a page's text is drawn wrong, by the boxes that the browser drew. */
import type { Page } from "playwright-core";

/**
 * Each fault in words: a page that scrolls sideways, a text that is cut off or outside of the window, and texts that lie on
 * each other or, as neighbours of a row, touch. Cut on purpose, with an ellipsis or inside of what scrolls, is no fault.
 */
export const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** How near to each other texts of two cells may come, and how much rounding may take, in pixels. */
    const APART = 5;
    const ROUNDING = 1;
    const found = new Set<string>();
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.add(`scrolls sideways by ${scrollWidth - clientWidth} px`);

    interface Box {
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    interface Line {
      readonly box: Box;
      readonly text: string;
      readonly path: readonly Element[];
      readonly node: Node;
    }
    const parentOf = (node: Node): Element | null => {
      if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
      const root = node.getRootNode();
      return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const pathOf = (node: Node): Element[] => {
      const path: Element[] = [];
      for (let at = parentOf(node); at; at = parentOf(at)) path.push(at);
      return path;
    };
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element) => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    const isEmpty = ({ left, right, top, bottom }: Box) => right - left < 1 || bottom - top < 1;
    const inside = (one: Box, other: Box, x: boolean, y: boolean): Box => ({
      left: x ? Math.max(one.left, other.left) : one.left,
      right: x ? Math.min(one.right, other.right) : one.right,
      top: y ? Math.max(one.top, other.top) : one.top,
      bottom: y ? Math.min(one.bottom, other.bottom) : one.bottom,
    });
    const named = ({ text, path }: Pick<Line, "text" | "path">) => {
      const place = path.find(({ className }) => typeof className === "string" && className !== "");
      return `"${text.slice(0, 40)}"${place ? ` in .${[...place.classList].join(".")}` : ""}`;
    };

    /** What can be seen of a line of text; undefined if that is nothing. Notes what is cut off. */
    function seen(drawn: Box, text: string, path: readonly Element[]): Box | undefined {
      let box = drawn;
      for (const element of path) {
        if (element === document.body || element === document.documentElement) break;
        if (element instanceof SVGElement) continue;
        const style = styleOf(element);
        const [x, y] = [style.overflowX !== "visible", style.overflowY !== "visible"];
        if (!x && !y) continue;
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const visible = inside(box, { left, right, top, bottom }, x, y);
        const isCut = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
        const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
        const lost = box.right - box.left - (visible.right - visible.left);
        if (hides(style.overflowX) && !isCut && lost > ROUNDING)
          found.add(`cut off: ${named({ text, path })}`);
        const low = box.bottom - box.top - (visible.bottom - visible.top);
        const partly = low > (box.bottom - box.top) / 3 && !isEmpty(visible);
        if (hides(style.overflowY) && !isCut && partly) found.add(`cut off: ${named({ text, path })}`);
        if (isEmpty(visible)) return undefined;
        box = visible;
      }
      if (!path.some((element) => styleOf(element).position === "fixed")) {
        const out = Math.max(-box.left, box.right - clientWidth);
        if (out > ROUNDING) found.add(`outside of the window: ${named({ text, path })}`);
      }
      return box;
    }

    const isHidden = (path: readonly Element[]) =>
      !path[0]?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      path.some((element) => styleOf(element).clipPath !== "none");

    const lines: Line[] = [];
    function collect(root: Node): void {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          if (node.shadowRoot) collect(node.shadowRoot);
          continue;
        }
        const text = node.textContent ?? "";
        const start = text.search(/\S/);
        const path = pathOf(node);
        if (start < 0 || path[0]?.matches("script, style, noscript, option, title, desc") || isHidden(path))
          continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, text.trimEnd().length);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          const box = seen({ left, right, top, bottom }, text.trim(), path);
          // Letters are less high than their line.
          const height = bottom - top;
          if (box && !isEmpty(box))
            lines.push({
              box: {
                ...box,
                top: Math.max(box.top, top + height * 0.2),
                bottom: Math.min(box.bottom, bottom - height * 0.2),
              },
              text: text.trim(),
              path,
              node,
            });
        }
      }
    }
    collect(document.body);

    const shared = (one: Line, other: Line) => one.path.find((element) => other.path.includes(element));
    /** What lies above the page for a while. */
    const above = ({ path }: Line) =>
      path.find((element) => {
        const { position, zIndex } = styleOf(element);
        return position === "fixed" || (position === "absolute" && zIndex !== "auto");
      });
    lines.sort((one, other) => one.box.top - other.box.top);
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (one.node === other.node || above(one) !== above(other)) continue;
        const gap = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
        if (gap >= APART) continue;
        const low = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (low < Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top) / 3) continue;
        const both = `${named(one)} and ${named(other)}`;
        if (gap < -ROUNDING) found.add(`on each other: ${both}`);
        else if (/flex|grid|table-row/.test(styleOf(shared(one, other) ?? document.body).display))
          found.add(`touch, ${Math.round(gap)} px apart: ${both}`);
      }
    }
    return [...found];
  });
