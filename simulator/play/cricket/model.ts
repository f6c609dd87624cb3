/** Cricket for the simulator. */
import { chance } from "../chance.ts";
import { fixture } from "../fixture.ts";
import type { SportModel } from "../model.ts";
import { playCricket } from "./match.ts";
import { FORMAT_NAMES, type FormatName } from "./styles.ts";

const isFormat = (name: string): name is FormatName => FORMAT_NAMES.some((known) => known === name);

export const cricketModel: SportModel = {
  sport: "cricket",
  formats: FORMAT_NAMES,
  meeting(seed, format, index, startsAt) {
    if (!isFormat(format)) throw new RangeError(`cricket is not played as ${format}`);
    const meeting = fixture(seed, index, format, startsAt);
    return {
      id: meeting.id,
      events: { [Symbol.iterator]: () => playCricket(meeting, chance(seed, meeting.id)) },
    };
  },
};
