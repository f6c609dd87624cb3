/** What the page shows of a game, worked out from the document. */
import type { BasketballDocument, PlayerRow, Period } from "../../match/basketball/card.ts";
import { goneAt, lastPeriod, marginOf } from "../../match/basketball/periods.ts";
import type { SideId } from "../../match/ids.ts";
import { nameOf } from "../people.ts";

export interface Line extends PlayerRow {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
  /** Seconds and plus-minus with the stint in progress; absent where nobody counts them. */
  readonly played?: number;
  readonly margin?: number;
}

export const periodsOf = ({ card }: BasketballDocument): readonly Period[] =>
  Object.values(card.periods).toSorted((a, b) => a.number - b.number);

/** The side's players who stand in the box score: most minutes first, else most points. */
export function linesOf(doc: BasketballDocument, side: SideId): readonly Line[] {
  const { card } = doc;
  const gone = goneAt(card.format, lastPeriod(card)?.number ?? 1, card.clock?.left ?? 0);
  return Object.entries(card.players)
    .filter(([, row]) => row.side === side)
    .map(([id, row]): Line => {
      const { since, seconds, plusMinus } = row;
      const stint = since ? Math.max(0, gone - since.gone) : 0;
      const gain = since ? marginOf(card.score, side) - since.margin : 0;
      const counted = since !== undefined || seconds !== undefined;
      return {
        ...row,
        id,
        name: nameOf(doc, id),
        on: since !== undefined,
        ...(counted && { played: (seconds ?? 0) + stint, margin: (plusMinus ?? 0) + gain }),
      };
    })
    .toSorted((one, other) => (other.played ?? 0) - (one.played ?? 0) || other.points - one.points);
}

export const rebounds = ({ offensive, defensive }: Pick<PlayerRow, "offensive" | "defensive">): number =>
  offensive + defensive;

/** "31:14" */
export const minutesText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");

/** "46 %"; a dash where none was tried. */
export const percent = (made: number, tried: number): string =>
  tried === 0 ? "–" : `${Math.round((100 * made) / tried)} %`;

/** The best of a side, by points and what else is counted. */
export const bestOf = (doc: BasketballDocument, side: SideId, count: number): readonly Line[] =>
  linesOf(doc, side)
    .toSorted((one, other) => worth(other) - worth(one))
    .slice(0, count);

const worth = (line: Line): number =>
  line.points + 0.8 * rebounds(line) + line.assists + 1.5 * (line.steals + line.blocks);

export type Deed = "points" | "rebounds" | "assists" | "steals" | "blocks";

/** What of a player's figures is worth telling in short: the points, and what else there is much of. */
export function deedsOf(line: Line): readonly (readonly [Deed, number])[] {
  const parts = [
    ["points", line.points],
    ["rebounds", rebounds(line)],
    ["assists", line.assists],
    ["steals", line.steals],
    ["blocks", line.blocks],
  ] as const;
  return parts.filter(([, value], place) => place === 0 || value > (place < 3 ? 2 : 1));
}
