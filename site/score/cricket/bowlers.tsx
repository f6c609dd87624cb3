import { useState } from "preact/hooks";
import type { PlayerId } from "../../../match/ids.ts";
import { Tap } from "../pad.tsx";
import { Choices, type Option } from "../sheet.tsx";
import { useScoreWords } from "../words.tsx";

interface BowlersProps {
  options: readonly Option<PlayerId>[];
  onPick: (bowler: PlayerId) => void;
}

/** Who may bowl. Umpires overlook an over too many now and then: then whoever bowls it can be picked all the same. */
export function Bowlers({ options, onPick }: BowlersProps) {
  const say = useScoreWords().cricket;
  const [all, setAll] = useState(false);
  const isAnyBarred = options.some(({ barred }) => barred);
  return (
    <>
      <Choices options={all ? options.map((one) => ({ ...one, barred: false })) : options} onPick={onPick} />
      {isAnyBarred && !all && (
        <Tap class="tap-quiet" onTap={() => setAll(true)}>
          {say.anyBowler}
        </Tap>
      )}
    </>
  );
}
