/** Dialogs over a page, loaded when they are asked for. The browser's own: it holds the focus, and Escape closes it. */
import { type ComponentChild, render } from "preact";
import { type Speech, Speaking } from "../i18n/words.tsx";
import { dialogWords } from "./words.ts";

interface DialogParts {
  readonly title: string;
  readonly body: ComponentChild;
}

/** Opens a dialog in the page's language; `parts` is asked once its words are there. */
export async function openDialog(speech: Speech, parts: () => DialogParts): Promise<void> {
  await Promise.all([dialogWords.load(speech.language), loadStyles()]);
  const { title, body } = parts();
  const { close } = dialogWords.in(speech.language);
  const opener = document.activeElement;
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "dialog-title");
  dialog.addEventListener("close", () => {
    render(null, dialog);
    dialog.remove();
    if (opener && !opener.isConnected) heirOf(opener)?.focus();
  });
  // A press beside the box is one on the dialog itself.
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  render(
    <Speaking speech={speech}>
      <div class="dialog-box">
        <header class="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <button type="button" class="dialog-close" aria-label={close} onClick={() => dialog.close()}>
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path d="m5 5 10 10M15 5 5 15" />
            </svg>
          </button>
        </header>
        {body}
      </div>
    </Speaking>,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
}

/** A star moves with its match to those that are followed: what has its name there gets the focus back. */
const heirOf = ({ ariaLabel }: Element): HTMLButtonElement | undefined =>
  [...document.querySelectorAll("button")].find((button) => button.ariaLabel === ariaLabel);

let styles: Promise<unknown> | undefined;

/** The styles come with the first dialog. Without them, offline say, it is plain, and works. */
export function loadStyles(): Promise<unknown> {
  styles ??= new Promise((resolve) => {
    const address = document.querySelector<HTMLElement>(".settings")?.dataset["styles"];
    if (address === undefined) return resolve(undefined);
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    link.href = address;
    document.head.append(link);
  });
  return styles;
}
