/** What a sport draws of its own on a match's page. */
import type { ComponentType } from "preact";
import type { MatchDocument } from "../match/document.ts";
import { cricketView } from "./cricket/view.tsx";

/** A small figure beside the headline: "RRR 9.00". */
export interface Chip {
  readonly name: string;
  readonly value: string;
  readonly tone?: "warn";
}

export interface MatchProps {
  doc: MatchDocument;
}

export interface SportView {
  readonly chips: (doc: MatchDocument) => readonly Chip[];
  /** One line for the side of the headline: the toss. */
  readonly aside: (doc: MatchDocument) => string | undefined;
  /** What a period is called in the commentary: "Kestrels, 2nd innings"; undefined before play. */
  readonly period: (doc: MatchDocument, period: number) => string | undefined;
  /** What is on now; nothing between periods. */
  readonly Now: ComponentType<MatchProps>;
  /** The match in short, once it is over. */
  readonly Summary: ComponentType<MatchProps>;
  readonly Charts: ComponentType<MatchProps>;
  readonly Scorecard: ComponentType<MatchProps>;
  /** Terms and definitions for the page of facts. */
  readonly facts: (doc: MatchDocument) => readonly (readonly [string, string])[];
}

const VIEWS: Readonly<Record<MatchDocument["sport"], SportView>> = { cricket: cricketView };

export const viewOf = (doc: MatchDocument): SportView => VIEWS[doc.sport];
