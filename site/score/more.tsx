/** What happens now and then in a match of any sport: play stops and goes on, a note, an early end. */
import { useState } from "preact/hooks";
import type { MatchDocument } from "../../match/sports.ts";
import { PAUSES } from "./i18n/en.ts";
import type { Enter } from "./pad.tsx";
import { Choices, type Option, Sheet } from "./sheet.tsx";
import { useScoreWords } from "./words.tsx";

export type CommonAsk = "pause" | "note" | "abandon";

const LONGEST_NOTE = 500;

interface CommonProps {
  doc: MatchDocument;
  enter: Enter;
  onAsk: (ask: CommonAsk) => void;
}

/** The part of a menu that all sports have. */
export function CommonChoices({ doc, enter, onAsk }: CommonProps) {
  const say = useScoreWords();
  const { phase } = doc.status;
  const options: Option<CommonAsk | "resume">[] = [
    ...(phase === "live" ? [{ value: "pause" as const, label: say.pause }] : []),
    ...(phase === "paused" ? [{ value: "resume" as const, label: say.resume }] : []),
    { value: "note", label: say.note },
    { value: "abandon", label: say.abandon },
  ];
  return (
    <Choices
      options={options}
      onPick={(ask) => (ask === "resume" ? enter({ type: "resumed" }) : onAsk(ask))}
    />
  );
}

interface AskProps {
  ask: CommonAsk;
  enter: Enter;
  onClose: () => void;
}

export function CommonSheet({ ask, enter, onClose }: AskProps) {
  const say = useScoreWords();
  const [text, setText] = useState("");
  switch (ask) {
    case "pause":
      return (
        <Sheet title={say.pause} onClose={onClose}>
          <Choices
            options={PAUSES.map((value) => ({ value, label: say.pauses[value] }))}
            onPick={(reason) => enter({ type: "paused", reason })}
          />
        </Sheet>
      );
    case "abandon":
      return (
        <Sheet title={say.abandonSure} onClose={onClose}>
          <Choices
            options={[{ value: true, label: say.abandon, tone: "red" }]}
            onPick={() => enter({ type: "abandoned" })}
          />
        </Sheet>
      );
    case "note":
      return (
        <Sheet title={say.note} onClose={onClose}>
          <form
            class="fields"
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim()) enter({ type: "noted", text: text.trim() });
            }}
          >
            <label class="field">
              <span>{say.noteLabel}</span>
              <textarea
                rows={3}
                maxLength={LONGEST_NOTE}
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            </label>
            <button type="submit" class="tap tap-wide tap-main" disabled={!text.trim()}>
              {say.send}
            </button>
          </form>
        </Sheet>
      );
  }
}
