/** What keeps the queue from being sent, and what the scorer may do about it. */
import type { Book } from "./book.ts";
import { inWords, sentence } from "./event-words.ts";
import type { Trouble } from "./scoring.ts";
import { useScoreWords } from "./words.tsx";

interface TroubleProps {
  trouble: Trouble;
  book: Book;
  onDrop: (index: number) => void;
  onCorrect: (index: number) => void;
  onGoOn: () => void;
  onGiveWay: () => void;
}

export function TroubleCard({ trouble, book, onDrop, onCorrect, onGoOn, onGiveWay }: TroubleProps) {
  const say = useScoreWords();
  const sport = book.doc?.sport;
  if (trouble.kind === "full")
    return (
      <p class="notice notice-bad" role="alert">
        {say.line.full}
      </p>
    );
  if (trouble.kind === "refused") {
    const event = book.queue[trouble.index];
    return (
      <section class="notice notice-bad" role="alert">
        <h2>
          {say.trouble.refused}: {event && sport && inWords(event, sport)}
        </h2>
        <p>
          {sentence(trouble.detail)}{" "}
          {trouble.rule !== undefined && <small>{say.trouble.rule(trouble.rule)}</small>}
        </p>
        <div class="notice-acts">
          <button type="button" class="act act-main" onClick={() => onCorrect(trouble.index)}>
            {say.trouble.correct}
          </button>
          <button type="button" class="act" onClick={() => onDrop(trouble.index)}>
            {say.trouble.drop}
          </button>
        </div>
      </section>
    );
  }
  if (trouble.kind !== "overtaken") return null;
  const waits = book.queue.length;
  return (
    <section class="notice notice-warn" role="alert">
      <h2>{say.trouble.overtaken}</h2>
      <p>{say.trouble.overtakenText(trouble.others.length, waits)}</p>
      <ul class="notice-list">
        {trouble.others.slice(-5).map((event) => (
          <li key={event.id}>{sport ? inWords(event, sport) : event.type}</li>
        ))}
      </ul>
      <div class="notice-acts">
        <button type="button" class="act act-main" onClick={onGoOn}>
          {say.trouble.goOn(waits)}
        </button>
        <button type="button" class="act" onClick={onGiveWay}>
          {say.trouble.giveWay(waits)}
        </button>
      </div>
    </section>
  );
}
