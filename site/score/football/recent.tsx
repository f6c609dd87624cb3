/** What was entered last, so that a scorer sees that it is there, and right. */
import { minuteText } from "../../../match/football/clock.ts";
import { type Book, standing } from "../book.ts";
import { inWords } from "../event-words.ts";

const SHOWN = 5;

export function Recent({ book }: { book: Book }) {
  const last = standing(book)
    .filter(({ type }) => type.startsWith("football."))
    .slice(-SHOWN)
    .toReversed();
  return (
    <ol class="recent">
      {last.map((event) => (
        <li key={event.id}>
          <span class="nums" dir="ltr">
            {"minute" in event ? `${minuteText(event)}’` : ""}
          </span>
          <bdi>{inWords(event, "football")}</bdi>
        </li>
      ))}
    </ol>
  );
}
