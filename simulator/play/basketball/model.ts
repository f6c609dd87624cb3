/** Basketball for the simulator. */
import { chance } from "../chance.ts";
import type { SportModel } from "../model.ts";
import { fixture } from "./fixture.ts";
import { playBasketball } from "./match.ts";
import { FORMAT_NAMES, type FormatName } from "./tempo.ts";

const isFormat = (name: string): name is FormatName => FORMAT_NAMES.some((known) => known === name);

export const basketballModel: SportModel = {
  sport: "basketball",
  formats: FORMAT_NAMES,
  meeting(seed, format, index, startsAt) {
    if (!isFormat(format)) throw new RangeError(`basketball is not played as ${format}`);
    const meeting = fixture(seed, index, format, startsAt);
    return {
      id: meeting.id,
      events: { [Symbol.iterator]: () => playBasketball(meeting, chance(seed, meeting.id)) },
    };
  },
};
