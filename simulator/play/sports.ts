/** The sports that can be played, each with its model: one line a sport. */
import type { SportName } from "../../match/sports.ts";
import { basketballModel } from "./basketball/model.ts";
import { cricketModel } from "./cricket/model.ts";
import { footballModel } from "./football/model.ts";
import type { Meeting, SportModel } from "./model.ts";
import { tennisModel } from "./tennis/model.ts";

const models: readonly SportModel[] = [cricketModel, tennisModel, basketballModel, footballModel];

/** Those that have a model. */
export const PLAYED: readonly SportName[] = models.map(({ sport }) => sport);

/** What `--sport` takes: a sport, or all of them in turn. */
export const SPORTS: readonly string[] = [...PLAYED, "all"];

export interface Calendar {
  readonly seed: number;
  readonly sport: string;
  /** The sport's usual one if absent. */
  readonly format?: string;
}

/** The formats of a sport; none for all sports in turn, which are played as is usual. */
export const formatsOf = (sport: string): readonly string[] =>
  models.find((model) => model.sport === sport)?.formats ?? [];

/** The match at `index` (from 0) of a calendar, from `startsAt` (milliseconds since 1970). */
export function matchAt({ seed, sport, format }: Calendar, index: number, startsAt: number): Meeting {
  const chosen = sport === "all" ? models : models.filter((model) => model.sport === sport);
  const model = chosen[index % chosen.length];
  if (!model) throw new RangeError(`nobody can play ${sport}`);
  return model.meeting(seed, format ?? model.formats[0], Math.floor(index / chosen.length), startsAt);
}
