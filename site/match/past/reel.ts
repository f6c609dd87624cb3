/** A stretch of a match, event by event, as screens had it then. */
import type { Moment } from "../../../match/chronicle.ts";
import { mergeEntries } from "../../../match/entries.ts";
import { merge } from "../../../match/patch.ts";
import type { DeltaFrame } from "../../../match/protocol.ts";
import type { MatchImage } from "../../view.ts";

/** Where the past is read from. Each rejects when it cannot be read. */
export interface Archive {
  /** The match as it stands. */
  now(): Promise<MatchImage>;
  /** The match after event `seq`. */
  image(seq: number): Promise<MatchImage>;
  /** What the events after `seq` changed. */
  steps(seq: number): Promise<readonly DeltaFrame[]>;
  /** For who may see event `newest` at most. */
  moments(newest: number): Promise<readonly Moment[]>;
}

/** Entries that a scene may gather beyond those of its image. */
const HELD_ENTRIES = 1_000;

/** `scene` and those that follow from it by the steps, ascending. A step that does not fit ends it. */
export function unroll(scene: MatchImage, steps: readonly DeltaFrame[]): readonly MatchImage[] {
  const scenes = [scene];
  for (const { epoch, from, v, at, o, e } of steps) {
    const last = scenes.at(-1) ?? scene;
    if (epoch !== last.epoch || from !== last.v) break;
    scenes.push({
      epoch,
      v,
      at,
      doc: merge(last.doc, o),
      entries: mergeEntries(last.entries, e, HELD_ENTRIES),
    });
  }
  return scenes;
}

/** The scene that shows the match after event `seq`; undefined where the scenes do not reach that far. */
export function sceneAt(scenes: readonly MatchImage[], seq: number): MatchImage | undefined {
  const last = scenes.at(-1);
  return last && seq <= last.v ? scenes.findLast(({ v }) => v <= seq) : undefined;
}
