/** Penalties, kick by kick. */
import { useState } from "preact/hooks";
import type { FootballDocument } from "../../../match/football/card.ts";
import { kicksAgain, NO_KICKS } from "../../../match/football/shootout.ts";
import { type PlayerId, type SideId, SIDES } from "../../../match/ids.ts";
import { type Enter, Tap } from "../pad.tsx";
import { Choices, type Option } from "../sheet.tsx";
import { useScoreWords } from "../words.tsx";
import { endOf, playing } from "./play.ts";

interface ShootoutProps {
  doc: FootballDocument;
  /** Whose kick it is; undefined before the first. */
  side: SideId | undefined;
  decided: boolean;
  enter: Enter;
}

const OUTCOMES = ["scored", "saved", "missed"] as const;

export function ShootoutPad({ doc, side, decided, enter }: ShootoutProps) {
  const say = useScoreWords();
  const [first, setFirst] = useState<SideId>();
  const [player, setPlayer] = useState<PlayerId | null>();
  const kicking = side ?? first;
  if (decided)
    return (
      <section class="ask">
        <Tap class="tap-wide tap-main" onTap={() => enter(...endOf(doc, "shootout"))}>
          {say.football.ends.shootout}
        </Tap>
      </section>
    );
  if (kicking === undefined)
    return (
      <section class="ask">
        <h2>{say.football.firstKick}</h2>
        <Choices
          options={SIDES.map((value) => ({
            value,
            label: doc.sides[value].name,
            tone: `side-${value}` as const,
          }))}
          onPick={setFirst}
        />
      </section>
    );
  if (player === undefined) {
    const team = playing(doc, kicking);
    const due = team.filter(({ id }) => !kicksAgain(doc.card.shootout ?? NO_KICKS, kicking, id, team.length));
    const options: Option<PlayerId | null>[] = [
      ...due.map(({ id, name }) => ({ value: id, label: name })),
      { value: null, label: say.unknownPlayer, tone: "quiet" },
    ];
    return (
      <section class="ask">
        <h2>{say.football.kickBy(doc.sides[kicking].name)}</h2>
        <Choices options={options} onPick={setPlayer} />
      </section>
    );
  }
  return (
    <section class="ask">
      <h2>{say.football.kickBy(doc.sides[kicking].name)}</h2>
      <Choices
        short
        options={OUTCOMES.map((value) => ({ value, label: say.football.kicks[value] }))}
        onPick={(outcome) => {
          setPlayer(undefined);
          enter({ type: "football.shootout-kick-taken", side: kicking, outcome, ...(player && { player }) });
        }}
      />
    </section>
  );
}
