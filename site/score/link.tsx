import type { ComponentChildren } from "preact";
import type { Go } from "./app.tsx";

interface LinkProps {
  to: string;
  go: Go;
  class?: string;
  children: ComponentChildren;
}

/** A link within the console: an address like any other, that needs no network. */
export function Link({ to, go, children, ...rest }: LinkProps) {
  return (
    <a
      href={to}
      class={rest.class}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
