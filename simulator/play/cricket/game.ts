import type { SideId } from "../../../match/ids.ts";
import type { Chance } from "../chance.ts";
import type { Squad } from "./squad.ts";
import type { Style } from "./styles.ts";

/** What stays the same all match long. */
export interface Game {
  readonly style: Style;
  readonly squads: Readonly<Record<SideId, Squad>>;
  /** How easy batting is on this pitch, 0 as usual. */
  readonly ease: number;
  /** After how many overs of the match rain comes, if it does. */
  readonly rain: number | undefined;
  readonly random: Chance;
}
