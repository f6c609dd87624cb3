import type { ComponentChildren } from "preact";

interface StarProps {
  on: boolean;
  label: string;
  onPress: () => void;
  /** It asks first what exactly is to be followed. */
  asks?: boolean;
  children?: ComponentChildren;
}

/** What is followed has a full star. Without JavaScript there is nothing to keep it in, and no star. */
export function Star({ on, label, onPress, asks = false, children }: StarProps) {
  return (
    <button
      type="button"
      class={on ? "star star-on" : "star"}
      aria-label={label}
      aria-pressed={asks ? undefined : on}
      aria-haspopup={asks ? "dialog" : undefined}
      onClick={onPress}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="m10 2.6 2.3 4.7 5.1.7-3.7 3.6.9 5.1-4.6-2.4-4.6 2.4.9-5.1L2.6 8l5.1-.7Z" />
      </svg>
      {children}
    </button>
  );
}
