/** Tennis for the simulator. */
import { modelOf } from "../model.ts";
import { tennisFixture } from "./fixture.ts";
import { playTennis } from "./match.ts";
import { FORMAT_NAMES } from "./styles.ts";

export const tennisModel = modelOf({
  sport: "tennis",
  formats: FORMAT_NAMES,
  fixture: tennisFixture,
  play: playTennis,
});
