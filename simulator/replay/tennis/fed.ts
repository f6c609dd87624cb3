/** A tennis match as a feed has it, whatever the feed: points, and where the feed says that games and sets end. */
import type { PlayerId, SideId } from "../../../match/ids.ts";
import type { PointPlayed } from "../../../match/tennis/events.ts";

export type Particulars = Partial<Pick<PointPlayed, "how" | "serve" | "shot" | "rally" | "speed">>;

export interface FedPoint extends Particulars {
  readonly winner: SideId;
  readonly server: SideId;
  readonly servedBy?: PlayerId;
  /** Seconds since the match began, where the feed has them. */
  readonly after?: number;
}

export interface FedGame {
  /** Sets and games differ by these; the numbers themselves need not be right. */
  readonly set: string;
  readonly points: readonly FedPoint[];
  /** Who won it, where the feed says so. */
  readonly winner?: SideId;
}
