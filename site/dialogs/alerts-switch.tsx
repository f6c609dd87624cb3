import { useState } from "preact/hooks";
import { useWords } from "../i18n/words.tsx";
import { choose, setting } from "../settings.ts";
import { useSetting } from "../use-setting.ts";
import { Switch } from "./switch.tsx";
import { dialogWords } from "./words.ts";

/** Turns notifications on, for which the browser asks its user then and never before. */
export function AlertsSwitch() {
  const { language } = useWords();
  const say = dialogWords.in(language).alerts;
  const on = useSetting("alerts", setting("alerts")) === "on";
  const isPossible = "Notification" in globalThis;
  const [refused, setRefused] = useState(isPossible && Notification.permission === "denied");
  const change = async (wanted: boolean) => {
    const answer = wanted ? await Notification.requestPermission() : undefined;
    setRefused(answer === "denied");
    choose("alerts", answer === "granted" ? "on" : "off");
  };
  return (
    <>
      <Switch on={on && !refused} disabled={!isPossible} onChange={(wanted) => void change(wanted)}>
        <b>{say.title}</b>
        <span class="switch-note">{say.text}</span>
      </Switch>
      {refused && <p class="dialog-warning">{say.refused}</p>}
      {!isPossible && <p class="dialog-warning">{say.impossible}</p>}
    </>
  );
}
