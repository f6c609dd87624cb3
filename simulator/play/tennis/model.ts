/** Tennis for the simulator. */
import { chance } from "../chance.ts";
import type { SportModel } from "../model.ts";
import { tennisFixture } from "./fixture.ts";
import { playTennis } from "./match.ts";
import { FORMAT_NAMES, type FormatName } from "./styles.ts";

const isFormat = (name: string): name is FormatName => FORMAT_NAMES.some((known) => known === name);

export const tennisModel: SportModel = {
  sport: "tennis",
  formats: FORMAT_NAMES,
  meeting(seed, format, index, startsAt) {
    if (!isFormat(format)) throw new RangeError(`tennis is not played as ${format}`);
    const fixture = tennisFixture(seed, index, format, startsAt);
    return {
      id: fixture.id,
      events: { [Symbol.iterator]: () => playTennis(fixture, chance(seed, fixture.id)) },
    };
  },
};
