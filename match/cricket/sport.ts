/** Cricket, as the registry of sports knows it. */
import type { Sport } from "../sport.ts";
import type { CricketDocument } from "./card.ts";
import { describe, tell } from "./commentary.ts";
import { english, phrases } from "./english.ts";
import { type CricketEvent, cricketEvents } from "./events.ts";
import { cricketFormat } from "./format.ts";
import { scores } from "./headline.ts";
import { latestInnings } from "./outcome.ts";
import { apply, finish } from "./rules.ts";
import { sayings } from "./sayings.ts";
import { players, statistics } from "./statistics.ts";

export const cricket: Sport<CricketDocument, CricketEvent> = {
  name: "cricket",
  format: cricketFormat,
  events: cricketEvents,
  open: (format) => ({ format, innings: {} }),
  beforeStart: ({ type }) => type === "cricket.toss-won" || type === "cricket.player-replaced",
  isPlay: ({ type }) => type === "cricket.delivery-bowled",
  apply,
  finish,
  scores,
  sayings,
  english,
  phrases,
  pauseLabels: { interval: "Innings break" },
  period: (doc) => latestInnings(doc.card)?.ordinal ?? 0,
  tell,
  describe,
  players,
  statistics,
};
