/** Asks for the key, once. */
import { useState } from "preact/hooks";
import { isKey } from "./key.ts";
import { useScoreWords } from "./words.tsx";

interface KeyFormProps {
  onKey: (key: string) => void;
  /** What is the matter with the one there is. */
  problem?: string;
}

export function KeyForm({ onKey, problem }: KeyFormProps) {
  const say = useScoreWords().key;
  const [wrong, setWrong] = useState(problem);
  return (
    <main class="form-page">
      <h1>{say.title}</h1>
      <p class="muted">{say.text}</p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get("key");
          const key = typeof text === "string" ? text.trim() : "";
          if (isKey(key)) onKey(key);
          else setWrong(say.wrong);
        }}
      >
        <label class="field">
          <span>{say.label}</span>
          <input
            name="key"
            type="password"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={wrong === undefined ? undefined : "key-wrong"}
            aria-invalid={wrong !== undefined}
            required
          />
        </label>
        {wrong !== undefined && (
          <p id="key-wrong" class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <button type="submit" class="tap tap-wide tap-main">
          {say.use}
        </button>
      </form>
    </main>
  );
}
