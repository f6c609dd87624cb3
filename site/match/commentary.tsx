import type { Entry } from "../../match/head.ts";
import type { MatchDocument } from "../../match/sports.ts";
import { useGlide } from "../glide.ts";
import { useWords } from "../i18n/words.tsx";
import { viewOf } from "../views.ts";
import { Time } from "../time.tsx";

interface EntriesProps {
  doc: MatchDocument;
  /** Newest first. */
  entries: readonly Entry[];
}

/** The commentary, newest first, with a heading wherever a period begins. */
export function Entries({ doc, entries }: EntriesProps) {
  const list = useGlide<HTMLOListElement>();
  return (
    <ol class="entries" ref={list}>
      {entries.map((entry, place) => {
        const newer = entries[place - 1];
        const title =
          newer && newer.period !== entry.period ? viewOf(doc).period(doc, entry.period) : undefined;
        return <Line key={entry.seq} entry={entry} {...(title !== undefined && { title })} />;
      })}
    </ol>
  );
}

function Line({ entry, title }: { entry: Entry; title?: string }) {
  const { summary } = entry;
  const tone = entry.retracted ? "retracted" : entry.tone;
  return (
    <li class={`entry entry-${tone}${entry.key ? " entry-key" : ""}`}>
      {title !== undefined && <h3 class="entry-period">{title}</h3>}
      {summary && (
        <p class="entry-summary">
          <b>{summary.title}</b>
          {summary.items.map((item) => (
            <span key={item}> {item}</span>
          ))}
        </p>
      )}
      <div class="entry-line">
        <span class="entry-clock">{entry.clock ?? <Time at={entry.at} format="short" />}</span>
        <span class="entry-mark">
          {entry.mark !== undefined && !entry.retracted && (
            <span class={`chip chip-${chipTone(entry)}`}>{entry.mark}</span>
          )}
        </span>
        <p class="entry-text">
          <What entry={entry} />
        </p>
      </div>
    </li>
  );
}

const chipTone = ({ tone }: Entry): string => (tone === "info" || tone === "correction" ? "plain" : tone);

function What({ entry }: { entry: Entry }) {
  const say = useWords().words.match;
  if (entry.retracted) {
    return (
      <>
        <del>{entry.was ?? entry.lead}</del> <span class="amended">{say.takenBack}</span>
      </>
    );
  }
  return (
    <>
      <b>{entry.lead}</b>
      {entry.text !== undefined && <span class="entry-rest"> {entry.text}</span>}
      {entry.was !== undefined && (
        <>
          {" "}
          <span class="amended">
            {say.amended} {entry.was}
          </span>
        </>
      )}
    </>
  );
}
