/** Cricket for the simulator. */
import { fixture } from "../fixture.ts";
import { modelOf } from "../model.ts";
import { playCricket } from "./match.ts";
import { FORMAT_NAMES } from "./styles.ts";

export const cricketModel = modelOf({
  sport: "cricket",
  formats: FORMAT_NAMES,
  fixture,
  play: playCricket,
});
