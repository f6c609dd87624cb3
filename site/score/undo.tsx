import { Tap } from "./pad.tsx";
import { useScoreWords } from "./words.tsx";

export interface UndoProps {
  onUndo: () => void;
  /** What would be taken back, in words; undefined if there is nothing. */
  undoable: string | undefined;
}

export function Undo({ onUndo, undoable }: UndoProps) {
  const say = useScoreWords();
  return (
    <Tap
      class="tap-quiet"
      onTap={onUndo}
      disabled={undoable === undefined}
      label={undoable === undefined ? say.nothingToUndo : say.undoOf(undoable)}
      shortcut="u"
    >
      {say.undo}
    </Tap>
  );
}
