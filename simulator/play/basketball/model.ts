/** Basketball for the simulator. */
import { modelOf } from "../model.ts";
import { fixture } from "./fixture.ts";
import { playBasketball } from "./match.ts";
import { FORMAT_NAMES } from "./tempo.ts";

export const basketballModel = modelOf({
  sport: "basketball",
  formats: FORMAT_NAMES,
  fixture,
  play: playBasketball,
});
