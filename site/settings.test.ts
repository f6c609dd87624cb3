import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { choose, onChoice, setting, settingKey } from "./settings.ts";

/** A browser's storage and its events from other tabs, which this runtime has not. */
function browser() {
  const kept = new Map<string, string>();
  const tab = new EventTarget();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal("addEventListener", tab.addEventListener.bind(tab));
  vi.stubGlobal("removeEventListener", tab.removeEventListener.bind(tab));
  const elsewhere = (key: string, value: string) => {
    kept.set(key, value);
    tab.dispatchEvent(Object.assign(new Event("storage"), { key }));
  };
  return { kept, elsewhere };
}

describe("the settings", () => {
  let tab: ReturnType<typeof browser>;
  beforeEach(() => {
    tab = browser();
  });
  afterEach(() => vi.unstubAllGlobals());

  it("[P-1] have their defaults until somebody chooses", () => {
    expect([setting("theme"), setting("spoken")]).toEqual(["auto", "key"]);
  });

  it.each(["", "-1", "KEY", "constructor"])("[P-1] pass over %j, which is no choice", (text) => {
    tab.kept.set(settingKey("spoken"), text);
    expect(setting("spoken")).toBe("key");
  });

  it("[P-1] are kept, and told to who watches until he stops", () => {
    const seen: string[] = [];
    const stop = onChoice(() => seen.push(setting("spoken")));
    choose("spoken", "off");
    stop();
    choose("spoken", "every");
    expect(seen).toEqual(["off"]);
    expect(tab.kept.get("touchline-spoken")).toBe("every");
  });

  it("[P-1] follow what another tab chose", () => {
    const seen: string[] = [];
    choose("spoken", "every");
    onChoice(() => seen.push(setting("spoken")));
    tab.elsewhere("touchline-spoken", "off");
    tab.elsewhere("unrelated", "1");
    expect(seen).toEqual(["off"]);
  });

  it("[P-1] last as long as the page where nothing may be kept", () => {
    vi.stubGlobal("localStorage", undefined);
    choose("spoken", "off");
    expect(setting("spoken")).toBe("off");
  });
});
