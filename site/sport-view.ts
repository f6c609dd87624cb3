/** What a sport draws of its own on a match's page: a view that the first sight needs, and panels that follow. */
import type { ComponentType } from "preact";
import type { SideId } from "../match/ids.ts";
import type { MatchDocument } from "../match/sports.ts";
import type { Speech } from "./i18n/words.tsx";

/** A small figure beside the headline: "RRR 9.00". */
export interface Chip {
  readonly name: string;
  readonly value: string;
  /** How many characters the value may come to: so much room it is given from the start, and chips after it stay in their place. */
  readonly room?: number;
  readonly tone?: "warn";
}

export interface MatchProps<D extends MatchDocument = MatchDocument> {
  doc: D;
}

export interface SportView<D extends MatchDocument = MatchDocument> {
  /** What the card is called: "Scorecard", "Line-ups"; and what a side does that has the initiative: "batting". */
  readonly words: (speech: Speech) => { readonly card: string; readonly active: string };
  readonly chips: (doc: D, speech: Speech) => readonly Chip[];
  /** One line for the side of the headline: the toss. */
  readonly aside: (doc: D, speech: Speech) => string | undefined;
  /** One line under a side of the headline: who scored. */
  readonly under?: (doc: D, side: SideId, speech: Speech) => string | undefined;
  /** What a period is called in the commentary: "Kestrels, 2nd innings"; undefined before play. */
  readonly period: (doc: D, period: number, speech: Speech) => string | undefined;
  /** Whether sides line up: a side may be one player. */
  readonly hasLineUps: boolean;
  /** Whether there is anything on the card yet, and in the charts; absent where the sport has neither. */
  readonly hasScorecard?: (doc: D) => boolean;
}

/** What is below the first sight or a tab away, and comes as a module of its own. */
export interface SportPanels<D extends MatchDocument = MatchDocument> {
  /** What is on now; nothing between periods. */
  readonly Now: ComponentType<MatchProps<D>>;
  /** The match in short, once it is over. */
  readonly Summary: ComponentType<MatchProps<D>>;
  /** What stands beside the live panel where there is room. */
  readonly Glance: ComponentType<MatchProps<D>>;
  readonly Charts: ComponentType<MatchProps<D>>;
  readonly Scorecard: ComponentType<MatchProps<D>>;
  /** Absent where a side is a player. */
  readonly LineUps?: ComponentType<MatchProps<D>>;
  /** Terms and definitions for the page of facts. */
  readonly facts: (doc: D, speech: Speech) => readonly (readonly [string, string])[];
}
