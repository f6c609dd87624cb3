/** Which page of the console is shown: one's matches, a new one, or the scoring of one. */
import { useEffect, useState } from "preact/hooks";
import * as v from "valibot";
import { MatchId } from "../../match/ids.ts";
import { KeyForm } from "./key-form.tsx";
import { MatchConsole } from "./match-console.tsx";
import { MyMatches } from "./my-matches.tsx";
import { NewMatch } from "./new-match.tsx";
import type { ScoringParts } from "./scoring.ts";

interface AppProps {
  parts: ScoringParts;
  rooms: URL;
}

/** Goes to another page of the console without the network. */
export type Go = (path: string) => void;

export function App({ parts, rooms }: AppProps) {
  const { shelf, desk, newId, now } = parts;
  const [path, setPath] = useState(location.pathname);
  const [key, setKey] = useState(shelf.key);
  const go: Go = (to) => {
    history.pushState(null, "", to + location.search);
    scrollTo(0, 0);
    setPath(to);
  };
  useEffect(() => {
    const back = () => setPath(location.pathname);
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  const keep = (text: string | undefined) => {
    shelf.keepKey(text);
    setKey(text);
  };

  if (key === undefined) return <KeyForm onKey={keep} />;
  const name = path.split("/")[2];
  if (name === "new") return <NewMatch shelf={shelf} newId={newId} now={now} go={go} />;
  const match = name ? v.safeParse(MatchId, name) : undefined;
  if (match?.success)
    return (
      <MatchConsole
        key={match.output}
        match={match.output}
        parts={parts}
        rooms={rooms}
        go={go}
        onKey={keep}
      />
    );
  return <MyMatches shelf={shelf} desk={desk} go={go} onForgetKey={() => keep(undefined)} />;
}
