/** Football for the simulator. */
import { modelOf } from "../model.ts";
import { fixture, FORMAT_NAMES } from "./fixture.ts";
import { playFootball } from "./match.ts";

export const footballModel = modelOf({
  sport: "football",
  formats: FORMAT_NAMES,
  fixture,
  play: playFootball,
});
