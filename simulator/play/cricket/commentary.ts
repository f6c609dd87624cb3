/** A few words on a ball, as a scorer at the ground would type them. */
import type { Chance } from "../chance.ts";

export type Circumstance =
  | "dot"
  | "single"
  | "run"
  | "four"
  | "six"
  | "wide"
  | "noball"
  | "bye"
  | "legbye"
  | "bowled"
  | "caught"
  | "caught behind"
  | "caught and bowled"
  | "lbw"
  | "stumped"
  | "hit wicket"
  | "run out";

interface Phrases {
  /** How many in a hundred such balls get a word. */
  readonly often: number;
  readonly any: readonly string[];
  readonly pace?: readonly string[];
  readonly spin?: readonly string[];
}

const PHRASES: Readonly<Record<Circumstance, Phrases>> = {
  dot: {
    often: 35,
    any: [
      "Straight to cover.",
      "Defended back down the pitch.",
      "Driven, well stopped at mid-off.",
      "Left alone.",
    ],
    pace: [
      "Beaten outside off.",
      "Back of a length, tucked to midwicket.",
      "Bouncer, and under it.",
      "Yorker, dug out.",
    ],
    spin: [
      "Past the outside edge.",
      "Turned to short fine leg.",
      "Padded away.",
      "Quicker, and pushed to point.",
    ],
  },
  single: {
    often: 30,
    any: [
      "Worked off the hip to deep square.",
      "Pushed to long-on.",
      "Dropped at the feet and away they go.",
      "Dabbed to third.",
    ],
    pace: ["Inside edge past the pad.", "Steered to deep point."],
    spin: ["Swept to deep backward square.", "Down the ground to long-off."],
  },
  run: {
    often: 45,
    any: [
      "Into the gap at deep midwicket and back for more.",
      "Good running, the throw is wide.",
      "Chipped over cover.",
      "Clipped wide of long-on.",
    ],
  },
  four: {
    often: 85,
    any: [
      "Driven between point and cover.",
      "Too straight, clipped through square leg.",
      "Over the infield and one bounce into the rope.",
      "Straight past the bowler, nobody moves.",
    ],
    pace: [
      "Short and pulled in front of square.",
      "Edged, and wide of the keeper.",
      "Width, and cut hard behind point.",
    ],
    spin: ["Swept fine.", "Reverse swept past short third.", "Dragged down and put away through midwicket."],
  },
  six: {
    often: 90,
    any: [
      "Down the track, over long-on.",
      "High into the stand at deep midwicket.",
      "Straight back over the sightscreen.",
    ],
    pace: [
      "Picked up off the pads, over fine leg.",
      "Slower ball, and it was seen early.",
      "Pulled, and a long way back.",
    ],
    spin: ["Slog-swept over cow corner.", "Tossed up, and hit with the spin."],
  },
  wide: { often: 30, any: ["Down the leg side.", "Too far outside off.", "Speared past the pads."] },
  noball: {
    often: 70,
    any: ["Overstepped.", "The front foot is over the line.", "Above the waist on the full."],
  },
  bye: { often: 60, any: ["Under bat and gloves.", "Kept low, and the keeper had no chance."] },
  legbye: { often: 50, any: ["Off the pad to fine leg.", "Off the thigh and away to short third."] },
  bowled: {
    often: 95,
    any: ["Through the gate.", "Missed, and the leg stump is out.", "Off the inside edge on to the stumps."],
    pace: ["Yorker, and off stump is back.", "Nipped back to hit the top of off."],
    spin: ["Drifted in, turned past the bat and hit off.", "Played for turn that was not there."],
  },
  caught: {
    often: 95,
    any: [
      "Skied, and well held on the run.",
      "Straight to long-on.",
      "Picked out the man at deep midwicket.",
      "Chipped to cover.",
    ],
    pace: ["Top edge, high over square leg.", "Slower ball, through the shot too soon."],
    spin: ["Against the turn, and taken at the rope.", "Swept straight to deep square."],
  },
  "caught behind": {
    often: 95,
    any: ["Thin edge to the keeper.", "A feather down the leg side.", "Nicked, and up it goes."],
  },
  "caught and bowled": {
    often: 95,
    any: ["Straight back, and held low down.", "A leading edge, and an easy return catch."],
  },
  lbw: {
    often: 95,
    any: ["Full and straight, hit on the boot.", "Missed the sweep.", "Struck in front, up goes the finger."],
  },
  stumped: {
    often: 95,
    any: ["Down the pitch, past the edge, and the bails are off.", "Dragged out of the ground."],
  },
  "hit wicket": { often: 95, any: ["Back too far, and a bail is off."] },
  "run out": {
    often: 95,
    any: ["A direct hit.", "Sent back, and well short.", "Never a run there.", "A fine throw from the deep."],
  },
};

export function noteOn(what: Circumstance, style: "pace" | "spin", random: Chance): string | undefined {
  const { often, any, pace = [], spin = [] } = PHRASES[what];
  if (!random.happens(often / 100)) return undefined;
  return random.pick([...any, ...(style === "pace" ? pace : spin)]);
}
