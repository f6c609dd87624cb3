/** Football, as the registry of sports knows it. */
import type { Sport } from "../sport.ts";
import type { FootballDocument } from "./card.ts";
import { halt } from "./clock.ts";
import { describe, tell } from "./commentary.ts";
import { english, phrases } from "./english.ts";
import { type FootballEvent, footballEvents } from "./events.ts";
import { footballFormat } from "./format.ts";
import { periodNumber, scores } from "./headline.ts";
import { apply, finish, open } from "./rules.ts";
import { sayings } from "./sayings.ts";
import { players, statistics } from "./statistics.ts";

/** What shows that the game goes on: cards and substitutions come in pauses too. */
const PLAY: ReadonlySet<FootballEvent["type"]> = new Set([
  "football.period-started",
  "football.goal-scored",
  "football.shot-taken",
  "football.corner-awarded",
  "football.offside-given",
  "football.foul-committed",
  "football.shootout-kick-taken",
] as const);

export const football: Sport<FootballDocument, FootballEvent> = {
  name: "football",
  format: footballFormat,
  events: footballEvents,
  open,
  beforeStart: ({ type }) =>
    type === "football.match-awarded" ||
    type === "football.substitution-made" ||
    type === "football.formation-changed" ||
    type === "football.goalkeeper-changed" ||
    type === "football.card-shown",
  isPlay: ({ type }) => PLAY.has(type),
  apply,
  halt,
  finish,
  scores,
  sayings,
  english,
  phrases,
  pauseLabels: { review: "VAR review", interval: "Interval", injury: "Injury stoppage" },
  period: periodNumber,
  tell,
  describe,
  players,
  statistics,
};
