/** Scoring one match: the score, what waits to be sent, and the pad of its sport. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { MatchEvent } from "../../match/event.ts";
import type { MatchId } from "../../match/ids.ts";
import type { MatchDocument } from "../../match/sports.ts";
import type { Refusal } from "../../match/sport.ts";
import type { Go } from "./app.tsx";
import { bookBefore, type Entered, undoable } from "./book.ts";
import { CricketPad } from "./cricket/pad.tsx";
import { inWords } from "./event-words.ts";
import { FootballPad } from "./football/pad.tsx";
import { Recent } from "./football/recent.tsx";
import { KeyForm } from "./key-form.tsx";
import { LineBar } from "./line-bar.tsx";
import { Link } from "./link.tsx";
import type { Enter } from "./pad.tsx";
import { Refused } from "./refused.tsx";
import { Score } from "./score-line.tsx";
import { Scoring, type ScoringParts } from "./scoring.ts";
import { TroubleCard } from "./trouble.tsx";
import { useFeed } from "./use-feed.ts";
import { useOnlyTab } from "./use-only-tab.ts";
import { useWakefulness } from "./use-wakefulness.ts";
import { useScoreWords } from "./words.tsx";

interface MatchConsoleProps {
  match: MatchId;
  parts: ScoringParts;
  rooms: URL;
  go: Go;
  onKey: (key: string) => void;
}

export function MatchConsole(props: MatchConsoleProps) {
  const { match, go } = props;
  const say = useScoreWords();
  const only = useOnlyTab(match);
  return (
    <>
      <header class="bar">
        <Link to="/score" go={go} class="bar-back">
          <span aria-hidden="true">‹</span> <span class="vh">{say.back}</span>
        </Link>
        <a class="bar-page" href={`/matches/${match}`} target="_blank" rel="noreferrer">
          {say.toThePage}
        </a>
      </header>
      {only === false ? <p class="form-page muted">{say.line.elsewhere}</p> : only && <Open {...props} />}
    </>
  );
}

/** What the rules did not allow, and the scorer may insist on. */
interface Objection extends Refusal {
  readonly entered: readonly Entered[];
}

function Open({ match, parts, rooms, onKey }: MatchConsoleProps) {
  const say = useScoreWords();
  const scoring = useMemo(() => new Scoring(parts.shelf.book(match), parts), [match, parts]);
  const [snapshot, setSnapshot] = useState(scoring.snapshot);
  const [objection, setObjection] = useState<Objection>();
  const [correcting, setCorrecting] = useState<number>();
  const [told, setTold] = useState("");
  const { book, trouble } = snapshot;
  const known = book.log.length > 0;
  const feed = useFeed(rooms, match, known);
  useWakefulness();
  useEffect(() => {
    const stop = scoring.subscribe(() => setSnapshot(scoring.snapshot));
    const again = () => scoring.retry();
    addEventListener("online", again);
    void scoring.work();
    return () => {
      stop();
      removeEventListener("online", again);
      scoring.close();
    };
  }, [scoring]);
  const shown = feed?.v ?? 0;
  useEffect(() => scoring.heard(shown), [scoring, shown]);

  if (trouble?.kind === "barred") {
    const problem = trouble.code === 401 ? say.key.bad : say.key.barred(trouble.detail);
    return (
      <KeyForm
        problem={problem}
        onKey={(key) => {
          onKey(key);
          scoring.retry();
        }}
      />
    );
  }
  if (trouble?.kind === "unknown") return <p class="form-page muted">{say.line.unknown}</p>;
  const seen = correcting === undefined ? book : bookBefore(book, correcting);
  const { doc } = seen;
  if (!doc) return <p class="form-page muted">{say.line.loading}</p>;

  /** Enters what happened, or puts it in the place of what was refused. */
  const enter: Enter = (...entered) => {
    const [first] = entered;
    const refusal =
      correcting === undefined || !first ? scoring.enter(entered) : scoring.replace(correcting, first);
    setObjection(refusal && { ...refusal, entered });
    if (refusal) return false;
    setCorrecting(undefined);
    setTold(scoreIn(scoring.snapshot.book.doc));
    return true;
  };
  const last = undoable(book);
  const undo = () => {
    setObjection(undefined);
    setCorrecting(undefined);
    scoring.undo();
    if (last) setTold(`${say.undone(inWords(last, doc.sport))} ${scoreIn(scoring.snapshot.book.doc)}`);
  };
  const undone = correcting === undefined && last ? inWords(last, doc.sport) : undefined;
  const pad = { enter, last, onUndo: undo, undoable: undone };
  const blocked = trouble !== undefined && trouble.kind !== "full" && correcting === undefined;
  return (
    <main class="console">
      <Score doc={doc} />
      <LineBar snapshot={snapshot} feed={feed} onRetry={() => scoring.retry()} />
      <p class="vh" role="status">
        {told}
      </p>
      {trouble && correcting === undefined && (
        <TroubleCard
          trouble={trouble}
          book={book}
          onDrop={(index) => scoring.drop(index)}
          onCorrect={setCorrecting}
          onGoOn={() => scoring.goOn()}
          onGiveWay={() => scoring.giveWay()}
        />
      )}
      {correcting !== undefined && (
        <section class="notice notice-row">
          <p>{say.trouble.correcting}</p>
          <button type="button" class="act" onClick={() => setCorrecting(undefined)}>
            {say.cancel}
          </button>
        </section>
      )}
      {objection && (
        <Refused
          objection={objection}
          onInsist={() => {
            const despite = [objection.rule];
            enter(...objection.entered.map((one) => ({ ...one, despite })));
          }}
          onClose={() => setObjection(undefined)}
        />
      )}
      {doc.sport === "football" && <Recent book={seen} />}
      {!blocked && <PadOf key={`${doc.sport} ${String(correcting)}`} doc={doc} now={parts.now} {...pad} />}
    </main>
  );
}

interface PadOfProps {
  doc: MatchDocument;
  now: () => number;
  enter: Enter;
  last: MatchEvent | undefined;
  onUndo: () => void;
  undoable: string | undefined;
}

function PadOf({ doc, now, last, ...pad }: PadOfProps) {
  switch (doc.sport) {
    case "cricket":
      return <CricketPad doc={doc} last={last} {...pad} />;
    case "football":
      return <FootballPad doc={doc} now={now} {...pad} />;
    default:
      return null;
  }
}

const scoreIn = (doc: MatchDocument | undefined): string =>
  doc
    ? doc.headline.order.map((side) => `${doc.sides[side].name} ${doc.headline[side].score ?? ""}`).join(", ")
    : "";
