import type { Entry } from "../../../match/head.ts";
import type { MatchDocument } from "../../../match/sports.ts";
import { Changing } from "../../changing.tsx";
import { useGlide } from "../../glide/use-glide.ts";
import { still } from "../../still.tsx";
import { useWords } from "../../i18n/words.tsx";
import { viewOf } from "../../views.ts";
import { Time } from "../../time.tsx";

interface EntriesProps {
  doc: MatchDocument;
  /** Newest first. */
  entries: readonly Entry[];
}

/** The commentary, newest first, with a heading wherever a period begins. Its sentences are English, as the feed tells them. */
export function Entries({ doc, entries }: EntriesProps) {
  const list = useGlide<HTMLOListElement>();
  const speech = useWords();
  const english = speech.language === "en" ? {} : ENGLISH;
  return (
    <ol class="entries" ref={list} {...english}>
      {entries.flatMap((entry, place) => {
        const newer = entries[place - 1];
        const title =
          newer && newer.period !== entry.period ? viewOf(doc).period(doc, entry.period, speech) : undefined;
        const line = <Line key={entry.seq} entry={entry} />;
        return title === undefined ? [line] : [<Period key={`before-${entry.seq}`} title={title} />, line];
      })}
    </ol>
  );
}

const ENGLISH = { lang: "en", dir: "ltr" } as const;

const Period = ({ title }: { title: string }) => {
  const { language } = useWords();
  return (
    <li>
      <h3 class="entry-period" lang={language === "en" ? undefined : language} dir="auto">
        {title}
      </h3>
    </li>
  );
};

const Line = still(({ entry }: { entry: Entry }) => {
  const { summary } = entry;
  const tone = entry.retracted ? "retracted" : entry.tone;
  return (
    <li class={`entry entry-${tone}${entry.key ? " entry-key" : ""}`}>
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
          <Changing value={`${entry.lead} ${entry.was}`}>
            <What entry={entry} />
          </Changing>
        </p>
      </div>
    </li>
  );
});

const chipTone = ({ tone }: Entry): string => (tone === "info" || tone === "correction" ? "plain" : tone);

function What({ entry }: { entry: Entry }) {
  const { words, language, dir } = useWords();
  const say = words.match;
  const own = language === "en" ? {} : { lang: language, dir };
  if (entry.retracted) {
    return (
      <>
        <del>{entry.was ?? entry.lead}</del>{" "}
        <span class="amended" {...own}>
          {say.takenBack}
        </span>
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
            <span {...own}>{say.amended}</span> <del>{entry.was}</del>
          </span>
        </>
      )}
    </>
  );
}
