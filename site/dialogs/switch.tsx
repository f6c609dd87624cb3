import type { ComponentChildren } from "preact";

interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
  children: ComponentChildren;
}

/** Something that is on or off, at once. */
export function Switch({ on, onChange, disabled = false, children }: SwitchProps) {
  return (
    <label class="switch">
      <span class="switch-text">{children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
