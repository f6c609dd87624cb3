/** Tennis, as the registry of sports knows it. */
import type { Sport } from "../sport.ts";
import type { TennisDocument } from "./card.ts";
import { describe, tell } from "./commentary.ts";
import { english, phrases } from "./english.ts";
import { type TennisEvent, tennisEvents } from "./events.ts";
import { tennisFormat } from "./format.ts";
import { scores } from "./headline.ts";
import { apply, finish } from "./rules.ts";
import { latestSet } from "./sets.ts";
import { sayings } from "./sayings.ts";
import { players, statistics } from "./statistics.ts";

export const tennis: Sport<TennisDocument, TennisEvent> = {
  name: "tennis",
  format: tennisFormat,
  events: tennisEvents,
  open: (format) => ({ format, sets: {} }),
  beforeStart: ({ type }) => type === "tennis.toss-won" || type === "tennis.walkover-given",
  isPlay: ({ type }) => type === "tennis.point-played" || type === "tennis.game-recorded",
  apply,
  finish,
  scores,
  sayings,
  english,
  phrases,
  pauseLabels: { interval: "Set break", injury: "Medical timeout" },
  period: (doc) => latestSet(doc.card)?.ordinal ?? 0,
  tell,
  describe,
  players,
  statistics,
};
