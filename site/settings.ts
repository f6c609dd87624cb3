/** What the reader has chosen, kept in this browser alone: the settings menu writes it, every screen follows it. */

/** A setting's default, and how it is read; undefined for what is no value of it. */
interface Kind<T> {
  readonly unset: T;
  readonly read: (text: string) => T | undefined;
}

const choice = <const T extends string>(unset: T, ...others: readonly T[]): Kind<T> => ({
  unset,
  read: (text) => [unset, ...others].find((known) => known === text),
});

const SETTINGS = {
  /** Also read by `frame/early.ts`, before the first paint. */
  theme: choice("auto", "light", "dark"),
  /** What is announced to screen readers: key moments, every change, nothing. */
  spoken: choice("key", "every", "off"),
  /** Whether key moments of favourites are notified of. */
  notify: choice("off", "on"),
  /** Seconds by which everything is held back, against spoilers. Also read by `frame/early.ts`. */
  delay: choice("0", "10", "30", "60", "120"),
};

export type SettingName = keyof typeof SETTINGS;
export type Setting<N extends SettingName> = (typeof SETTINGS)[N]["unset"];

/** The name under which a setting is kept in localStorage. */
export const settingKey = (name: SettingName): string => `touchline-${name}`;

/** What was chosen on this page where the browser keeps nothing. */
const chosen = new Map<SettingName, string>();
const listeners = new Set<() => void>();

/** The setting as it is kept; its default where nothing, or nothing that fits, is kept. */
export function setting<N extends SettingName>(name: N): Setting<N> {
  // The record is by name, which the compiler does not carry through an index.
  const kind = SETTINGS[name] as unknown as Kind<Setting<N>>;
  const text = stored(name) ?? chosen.get(name);
  return (text === undefined ? undefined : kind.read(text)) ?? kind.unset;
}

function stored(name: SettingName): string | undefined {
  try {
    return localStorage.getItem(settingKey(name)) ?? undefined;
  } catch {
    // Storage may be forbidden; there is none on a server.
    return undefined;
  }
}

/** Keeps a choice and tells those who watch, in this tab and in others. */
export function choose<N extends SettingName>(name: N, value: Setting<N>): void {
  try {
    localStorage.setItem(settingKey(name), value);
  } catch {
    // The choice then lasts as long as the page.
    chosen.set(name, value);
  }
  for (const listener of listeners) listener();
}

/** Calls `listener` after each choice, here or in another tab; returns how to end that. */
export function onChoice(listener: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    const name = (Object.keys(SETTINGS) as readonly SettingName[]).find((each) => settingKey(each) === key);
    if (name !== undefined) listener();
  };
  listeners.add(listener);
  addEventListener("storage", elsewhere);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", elsewhere);
  };
}
