/** What the rules do not allow: with the rule, and a way to say that it happened all the same. */
import type { Refusal } from "../../match/sport.ts";
import { sentence } from "./event-words.ts";
import { useScoreWords } from "./words.tsx";

interface RefusedProps {
  objection: Refusal;
  onInsist: () => void;
  onClose: () => void;
}

export function Refused({ objection: { rule, reason }, onInsist, onClose }: RefusedProps) {
  const say = useScoreWords();
  return (
    <section class="notice notice-bad" role="alert">
      <p>
        <b>{say.trouble.refused}:</b> {sentence(reason)} <small>{say.trouble.rule(rule)}</small>
      </p>
      <div class="notice-acts">
        <button type="button" class="act" onClick={onInsist}>
          {say.trouble.despite}
        </button>
        <button type="button" class="act" onClick={onClose}>
          {say.done}
        </button>
      </div>
    </section>
  );
}
