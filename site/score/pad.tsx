/** What the pads of all sports have in common. */
import type { ComponentChildren } from "preact";
import type { Entered } from "./book.ts";

/** Enters what happened. False if the rules forbid it; the scorer is then told which. */
export type Enter = (...entered: readonly Entered[]) => boolean;

interface TapProps {
  children: ComponentChildren;
  onTap: () => void;
  class?: string;
  label?: string | undefined;
  pressed?: boolean;
  disabled?: boolean;
  /** The key on a keyboard that does the same. */
  shortcut?: string | undefined;
}

/** A big button. */
export function Tap({ children, onTap, label, pressed, disabled, shortcut, ...rest }: TapProps) {
  return (
    <button
      type="button"
      class={`tap ${rest.class ?? ""}`}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      disabled={disabled}
      onClick={() => {
        // A phone in the sun is felt before it is seen.
        if ("vibrate" in navigator) navigator.vibrate(8);
        onTap();
      }}
    >
      {children}
    </button>
  );
}
