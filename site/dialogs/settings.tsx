/** The reader's settings. */
import { useState } from "preact/hooks";
import { favourites, follow, nameOf } from "../favourites.ts";
import { type Speech, useWords } from "../i18n/words.tsx";
import { choose, type Setting, setting } from "../settings.ts";
import { useFavourites } from "../use-favourites.ts";
import { useSetting } from "../use-setting.ts";
import { sportName } from "../words.ts";
import { Switch } from "./switch.tsx";
import { openDialog } from "./open.tsx";
import { dialogWords } from "./words.ts";

export const openSettings = (speech: Speech): Promise<void> =>
  openDialog(speech, () => ({
    title: dialogWords.in(speech.language).settings.title,
    body: <Settings />,
  }));

function Settings() {
  const speech = useWords();
  const say = dialogWords.in(speech.language).settings;
  return (
    <>
      <Choice name="theme" title={say.theme} choices={say.themes} onChoice={chooseTheme} />
      <Choice
        name="spoken"
        title={say.spoken}
        text={say.spokenText}
        choices={say.speech}
        onChoice={(how) => choose("spoken", how)}
      />
      <Choice
        name="delay"
        title={say.delay}
        text={say.delayText}
        choices={say.delays}
        onChoice={(seconds) => choose("delay", seconds)}
      />
      <Notify />
      <hr />
      <Favourites />
      <p class="dialog-note">{say.kept}</p>
    </>
  );
}

/** Asks the browser's leave only when the reader turns it on. */
function Notify() {
  const say = dialogWords.in(useWords().language).settings;
  const wished = useSetting("notify", setting("notify"));
  const [isRefused, setRefused] = useState(false);
  if (!("Notification" in globalThis)) return null;
  const turn = async (on: boolean) => {
    const isGranted = on && (await Notification.requestPermission()) === "granted";
    setRefused(on && !isGranted);
    choose("notify", isGranted ? "on" : "off");
  };
  return (
    <Switch on={wished === "on" && Notification.permission === "granted"} onChange={(on) => void turn(on)}>
      <b>{say.notify}</b>
      <span class="switch-note" role="status">
        {isRefused ? say.notifyRefused : say.notifyText}
      </span>
    </Switch>
  );
}

function chooseTheme(theme: Setting<"theme">): void {
  choose("theme", theme);
  const { dataset } = document.documentElement;
  if (theme === "auto") delete dataset["theme"];
  else dataset["theme"] = theme;
}

type Worded = "theme" | "spoken" | "delay";

interface ChoiceProps<N extends Worded> {
  name: N;
  title: string;
  text?: string;
  /** Values with their names. */
  choices: Readonly<Record<Setting<N>, string>>;
  onChoice: (value: Setting<N>) => void;
}

function Choice<N extends Worded>({ name, title, text, choices, onChoice }: ChoiceProps<N>) {
  const value = useSetting(name, setting(name));
  return (
    <fieldset class="choice">
      <legend>{title}</legend>
      {text !== undefined && <p class="switch-note">{text}</p>}
      <div class="choice-row">
        {Object.entries<string>(choices).map(([each, label]) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={each === value}
              onChange={() => onChoice(each as Setting<N>)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Favourites() {
  const speech = useWords();
  const say = dialogWords.in(speech.language).settings;
  const kept = [...(useFavourites() ?? favourites())].map((key) => ({ key, ...nameOf(key) }));
  return (
    <section aria-labelledby="kept-favourites">
      <h3 id="kept-favourites">{say.favourites}</h3>
      {kept.length === 0 && <p class="switch-note">{say.favouritesNone}</p>}
      <ul class="kept">
        {kept.map(({ key, name, sport }) => (
          <li key={key}>
            <span>
              {name} {sport !== undefined && <span class="muted">{sportName(speech, sport)}</span>}
            </span>
            <button
              type="button"
              class="dialog-close"
              aria-label={say.remove(name)}
              onClick={() => follow(key, false)}
            >
              <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
                <path d="m5 5 10 10M15 5 5 15" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
