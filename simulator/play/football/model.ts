/** Football for the simulator. */
import { chance } from "../chance.ts";
import type { SportModel } from "../model.ts";
import { fixture, FORMAT_NAMES, type FormatName } from "./fixture.ts";
import { playFootball } from "./match.ts";

const isFormat = (name: string): name is FormatName => FORMAT_NAMES.some((known) => known === name);

export const footballModel: SportModel = {
  sport: "football",
  formats: FORMAT_NAMES,
  meeting(seed, format, index, startsAt) {
    if (!isFormat(format)) throw new RangeError(`football is not played as ${format}`);
    const meeting = fixture(seed, index, format, startsAt);
    return {
      id: meeting.id,
      events: { [Symbol.iterator]: () => playFootball(meeting, chance(seed, meeting.id)) },
    };
  },
};
