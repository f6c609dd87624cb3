/** What the browser's own ways of the keyboard leave to be done, on every page. */
export function easeKeyboard(): void {
  const menu = document.querySelector<HTMLDetailsElement>(".languages");
  menu?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    // Nothing else is meant by it.
    event.stopPropagation();
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  menu?.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  // As an address, the content would be no tab's, and the first one would be shown.
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    const main = document.getElementById("main");
    if (!main) return;
    event.preventDefault();
    enter(main);
  });
  // A panel was not there yet when its tab was followed; the way by Tab then leads into it.
  addEventListener("hashchange", () => {
    const panel = document.querySelector<HTMLElement>(".panel:target");
    if (panel && document.activeElement === document.body) enter(panel);
  });
}

function enter(part: HTMLElement): void {
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
