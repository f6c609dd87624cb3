/** A page of figures that are newer than the reader's delay against spoilers: they show by themselves when they are due. */
import { localeOf, languageOf } from "../i18n/languages.ts";
import { onChoice } from "../settings.ts";
import { heldMs, shown } from "../spoilers.ts";
import { timeText } from "../time.tsx";
import { sourceNow } from "./source-clock.ts";
import { unbroken } from "./unbroken.ts";

/** `newest` is when what they tell last happened, milliseconds since 1970. */
export async function holdFigures(newest: number): Promise<void> {
  // Without the source's time they are as new as can be.
  const source = await sourceNow("/v1/board/room").catch(() => newest);
  const ahead = Date.now() - source;
  const note = document.querySelector<HTMLElement>(".newer");
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    const due = newest + ahead + heldMs();
    const left = due - Date.now();
    if (left > 0) {
      timer = setTimeout(look, left);
      if (note) sayWhen(note, due);
    } else show();
  };
  const show = () => {
    clearTimeout(timer);
    stop();
    const hadFocus = note?.contains(document.activeElement);
    shown();
    if (hadFocus) focusOn(note);
  };
  const stop = onChoice(look);
  note?.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("button")) show();
  });
  look();
}

function sayWhen(note: HTMLElement, due: number): void {
  const time = note.querySelector("time");
  if (!time) return;
  const locale = localeOf(languageOf(document.documentElement.lang), navigator.languages);
  time.textContent = unbroken(timeText(due, "seconds", { locale }));
  time.dateTime = new Date(due).toISOString();
  time.closest<HTMLElement>("[hidden]")?.removeAttribute("hidden");
}

/** What had the focus is gone: it goes to what was behind it. */
function focusOn(note: HTMLElement | undefined | null): void {
  const figures = note?.nextElementSibling;
  if (!(figures instanceof HTMLElement)) return;
  figures.tabIndex = -1;
  figures.focus({ preventScroll: true });
}
