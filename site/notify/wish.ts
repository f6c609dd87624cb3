import type { Speech } from "../i18n/words.tsx";
import { onChoice, setting } from "../settings.ts";
import type { Opening } from "../view.ts";

/** Notifies as soon and as long as the reader wants it; only then what that takes is loaded. */
export function notifyOnWish(opening: Opening, speech: Speech): void {
  const begin = async () => {
    if (setting("notify") === "on") await (await import("./notify.ts")).notify(opening, speech);
  };
  onChoice(() => void begin());
  void begin();
}
