/** What is asked over the pad: a sheet from below, in which Escape and a tap beside it take back the question. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useScoreWords } from "./words.tsx";

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const say = useScoreWords();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // An answer takes the sheet away without closing it; the focus goes back all the same.
    return () => before instanceof HTMLElement && before.focus({ preventScroll: true });
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class="sheet-in">
        <header class="sheet-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" class="sheet-close" onClick={onClose}>
            {say.cancel}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

export interface Option<T> {
  readonly value: T;
  readonly label: string;
  readonly note?: string | undefined;
  /** It cannot be picked; the note says why. */
  readonly barred?: boolean;
  readonly tone?: "side-a" | "side-b" | "yellow" | "red" | "main" | "quiet" | undefined;
}

interface ChoicesProps<T> {
  options: readonly Option<T>[];
  onPick: (value: T) => void;
  /** Two side by side; so do names where there are many. */
  short?: boolean;
}

/** Above so many a list in one column would be longer than a phone. */
const MANY = 6;

export function Choices<T>({ options, onPick, short = false }: ChoicesProps<T>) {
  return (
    <ul class={short || options.length > MANY ? "choices choices-short" : "choices"}>
      {options.map(({ value, label, note, barred = false, tone }) => (
        <li key={label}>
          <button
            type="button"
            class={`choice ${tone ?? ""}`}
            disabled={barred}
            onClick={() => onPick(value)}
          >
            <span>{label}</span>
            {note !== undefined && <small>{note}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
