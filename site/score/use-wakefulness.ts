import { useEffect } from "preact/hooks";

/** Keeps the screen on between two balls, where the device lets a page do so. */
export function useWakefulness(): void {
  useEffect(() => {
    let held: WakeLockSentinel | undefined;
    const hold = () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      navigator.wakeLock.request("screen").then(
        (lock) => (held = lock),
        () => undefined,
      );
    };
    hold();
    // The device takes it back whenever the page is hidden.
    document.addEventListener("visibilitychange", hold);
    return () => {
      document.removeEventListener("visibilitychange", hold);
      void held?.release();
    };
  }, []);
}
