/** Basketball, as the registry of sports knows it. */
import type { Sport } from "../sport.ts";
import { type BasketballDocument, opened } from "./card.ts";
import { describe, tell } from "./commentary.ts";
import { english, phrases } from "./english.ts";
import { type BasketballEvent, basketballEvents } from "./events.ts";
import { basketballFormat } from "./format.ts";
import { scores } from "./headline.ts";
import { sayings } from "./sayings.ts";
import { lastPeriod } from "./periods.ts";
import { players, statistics } from "./player-lines.ts";
import { apply, finish } from "./rules.ts";

export const basketball: Sport<BasketballDocument, BasketballEvent> = {
  name: "basketball",
  format: basketballFormat,
  events: basketballEvents,
  open: opened,
  beforeStart: () => false,
  isPlay: ({ type }) => type !== "basketball.substitution-made" && type !== "basketball.timeout-called",
  apply,
  finish,
  scores,
  sayings,
  english,
  phrases,
  period: ({ card }) => lastPeriod(card)?.number ?? 0,
  tell,
  describe,
  players,
  statistics,
};
