/** What happens now and then in a match of football. */
import { useState } from "preact/hooks";
import type { FootballDocument } from "../../../match/football/card.ts";
import { periodInProgress } from "../../../match/football/clock.ts";
import { type CommonAsk, CommonChoices, CommonSheet } from "../more.tsx";
import { type Enter, Tap } from "../pad.tsx";
import { Choices, type Option, Sheet } from "../sheet.tsx";
import { useScoreWords } from "../words.tsx";
import { Incident, type IncidentKind } from "./incident.tsx";

interface MoreProps {
  doc: FootballDocument;
  enter: Enter;
  now: () => number;
}

type Ask =
  | "menu"
  | "stoppage"
  | CommonAsk
  | Extract<IncidentKind, "foul" | "offside" | "card" | "substitution" | "keeper">;

const MINUTES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export function FootballMore({ doc, now, ...props }: MoreProps) {
  const say = useScoreWords();
  const [ask, setAsk] = useState<Ask>();
  const close = () => setAsk(undefined);
  const enter: Enter = (...entered) => {
    close();
    return props.enter(...entered);
  };
  const playing = periodInProgress(doc.card);
  const inHalf = playing !== undefined && playing !== "shootout";
  const keeper: Option<Ask> = { value: "keeper", label: say.football.keeper };
  const options: readonly Option<Ask>[] = inHalf
    ? [
        { value: "stoppage", label: say.football.stoppage },
        { value: "foul", label: say.football.foul },
        { value: "offside", label: say.football.offside },
        keeper,
      ]
    : [
        { value: "card", label: say.football.card },
        { value: "substitution", label: say.football.substitution },
        ...(doc.card.clock ? [keeper] : []),
      ];
  return (
    <>
      <Tap class="tap-quiet" onTap={() => setAsk("menu")}>
        {say.more}
      </Tap>
      {ask === "menu" && (
        <Sheet title={say.more} onClose={close}>
          <Choices options={options} onPick={setAsk} />
          <CommonChoices doc={doc} enter={enter} onAsk={setAsk} />
        </Sheet>
      )}
      {ask === "stoppage" && (
        <Sheet title={say.football.stoppage} onClose={close}>
          <Choices
            short
            options={MINUTES.map((value) => ({ value, label: say.football.stoppageMinutes(value) }))}
            onPick={(minutes) => enter({ type: "football.stoppage-announced", minutes })}
          />
        </Sheet>
      )}
      {(ask === "pause" || ask === "note" || ask === "abandon") && (
        <CommonSheet ask={ask} enter={enter} onClose={close} />
      )}
      {(ask === "foul" ||
        ask === "offside" ||
        ask === "card" ||
        ask === "substitution" ||
        ask === "keeper") && <Incident doc={doc} kind={ask} enter={enter} now={now} onClose={close} />}
    </>
  );
}
