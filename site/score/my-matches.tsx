/** The matches that were scored on this device, and the way to a new one. */
import { useEffect, useState } from "preact/hooks";
import type { Go } from "./app.tsx";
import type { Desk, Holder } from "./desk.ts";
import { Link } from "./link.tsx";
import type { Shelf, Spine } from "./shelf.ts";
import { Choices, Sheet } from "./sheet.tsx";
import { useTongue } from "./words.tsx";

interface MyMatchesProps {
  shelf: Shelf;
  desk: Desk;
  go: Go;
  onForgetKey: () => void;
}

export function MyMatches({ shelf, desk, go, onForgetKey }: MyMatchesProps) {
  const { words: say, language } = useTongue();
  const [spines, setSpines] = useState(() => shelf.spines());
  const [holder, setHolder] = useState<Holder>();
  const [leaving, setLeaving] = useState<Spine>();
  useEffect(() => {
    void desk.key().then((found) => found.status === "good" && setHolder(found));
  }, [desk]);
  const forget = (spine: Spine) => {
    shelf.forget(spine.match);
    setLeaving(undefined);
    setSpines(shelf.spines());
  };
  const waitingIn = (spine: Spine) => shelf.book(spine.match).queue.length;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  return (
    <main class="form-page">
      <h1>{say.mine.title}</h1>
      {spines.length === 0 && <p class="muted">{say.mine.none}</p>}
      <ul class="books">
        {spines.map((spine) => (
          <li key={spine.match} class="book">
            <Link to={`/score/${spine.match}`} go={go} class="book-open">
              <b>{spine.title}</b>
              <small>{day.format(new Date(spine.startsAt))}</small>
            </Link>
            <button
              type="button"
              class="book-forget"
              aria-label={say.mine.forget(spine.title)}
              onClick={() => (waitingIn(spine) > 0 ? setLeaving(spine) : forget(spine))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <Link to="/score/new" go={go} class="tap tap-wide tap-main">
        {say.mine.create}
      </Link>
      <footer class="key-foot">
        {holder && <p class="muted">{say.key.of(holder.label)}</p>}
        <button type="button" class="tap tap-quiet" onClick={onForgetKey}>
          {say.key.forget}
        </button>
      </footer>
      {leaving && (
        <Sheet title={say.mine.forgetWaiting(waitingIn(leaving))} onClose={() => setLeaving(undefined)}>
          <Choices
            options={[{ value: leaving, label: say.mine.forget(leaving.title), tone: "red" }]}
            onPick={forget}
          />
        </Sheet>
      )}
    </main>
  );
}
