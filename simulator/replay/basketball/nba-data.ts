/** Reads the league's older live feed: `g.pd[].pla[]`, a list of plays for each period. */
import * as v from "valibot";
import type { PlayerId, SideId } from "../../../match/ids.ts";
import { CodedPlays, type Partner, type Play } from "./coded-plays.ts";
import {
  formatOf,
  isPerson,
  type Person,
  personId,
  recordingOf,
  type Row,
  seasonOf,
  secondsOf,
  spotOf,
} from "./game.ts";
import { PLAYS } from "./league-codes.ts";
import { competitionOf } from "./playbyplay-v2.ts";
import { isRecord } from "../parsed.ts";
import { type RecordingReader, UnreadableRecording } from "../reader.ts";

const id = v.optional(v.nullable(v.pipe(v.union([v.number(), v.string()]), v.transform(Number))), 0);

const play = v.object({
  etype: v.number(),
  mtype: v.optional(v.number(), 0),
  cl: v.optional(v.string(), ""),
  de: v.optional(v.string(), ""),
  tid: id,
  pid: id,
  opid: id,
  epid: id,
  opt1: v.optional(v.number(), 0),
  locX: v.optional(v.nullable(v.number())),
  locY: v.optional(v.nullable(v.number())),
  hs: id,
  vs: id,
});
type PlayRow = v.InferOutput<typeof play>;

const feed = v.object({
  g: v.object({
    gid: v.string(),
    gcode: v.optional(v.string(), ""),
    pd: v.pipe(
      v.array(
        v.object({
          p: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
          pla: v.array(play),
        }),
      ),
      v.minLength(1),
    ),
  }),
});
type Feed = v.InferOutput<typeof feed>["g"];

/** The game's details in the same shape are recognised too, to say what they lack. */
export const nbaData: RecordingReader = {
  name: "NBA data JSON",
  recognises: ({ json }) => isRecord(json) && isRecord(json["g"]) && "gid" in json["g"],
  async read({ json }) {
    const parsed = v.safeParse(feed, json, { abortEarly: true });
    if (parsed.success) return [new Reading(parsed.output.g).recording()];
    const [issue] = parsed.issues;
    const field = v.getDotPath(issue) ?? "the file";
    throw new UnreadableRecording(
      field === "g.pd" ? "g.pd: there is no play-by-play in it" : `${field}: ${issue.message}`,
    );
  },
};

class Reading {
  readonly #feed: Feed;
  readonly #plays: readonly (PlayRow & { readonly period: number })[];
  readonly #sides: ReadonlyMap<number, SideId>;
  readonly #people = new Map<number, { name: string; side: SideId }>();
  readonly #coded = new CodedPlays();

  constructor(game: Feed) {
    this.#feed = game;
    this.#plays = game.pd.flatMap(({ p, pla }) => pla.map((each) => ({ ...each, period: p })));
    this.#sides = sidesOf(this.#plays, codesOf(game.gcode));
    for (const each of this.#plays) this.#meet(each);
  }

  recording() {
    const { gid, gcode } = this.#feed;
    const [home, away] = codesOf(gcode);
    const clocks = this.#plays.map(({ period, cl }) => [period, secondsOf(cl) ?? 0] as const);
    const rows = this.#plays.map((each): Row => ({
      period: each.period,
      happenings: this.#coded.happenings(this.#play(each)),
    }));
    return recordingOf(
      {
        number: gid,
        format: formatOf(gid, clocks),
        competition: competitionOf(gid),
        startsAt: dayOf(gcode) ?? Date.UTC(seasonOf(gid) + 1, 0, 1),
        sides: { a: { name: home, short: home }, b: { name: away, short: away } },
        people: { a: this.#lineUp("a"), b: this.#lineUp("b") },
      },
      rows,
    );
  }

  #lineUp(side: SideId): readonly Person[] {
    return [...this.#people]
      .filter(([, each]) => each.side === side)
      .map(([key, { name }]) => ({ id: personId(key), name }));
  }

  /** The feed has names in its sentences alone: "[OKC 2-2] Sabonis Jump Shot: Made". */
  #meet({ tid, pid, etype, de }: PlayRow): void {
    const side = this.#sides.get(tid ?? 0);
    const key = pid ?? 0;
    if (!side || !isPerson(key) || etype === PLAYS.foul || etype === PLAYS.jumpBall) return;
    const name = NAME[etype]?.exec(de.replace(/^\[[^\]]*\]\s*/, ""))?.[1]?.trim();
    const known = this.#people.get(key)?.name;
    if (!known || (name && known === `#${key}`)) this.#people.set(key, { name: name || `#${key}`, side });
  }

  #player(key: number | null): PlayerId | undefined {
    return key !== null && this.#people.has(key) ? personId(key) : undefined;
  }

  #play(row: PlayRow): Play {
    const { etype, mtype, de, locX, locY } = row;
    const other = this.#partner(row.opid);
    const extra = this.#partner(row.epid);
    const how = howOf(de);
    return {
      type: etype,
      action: mtype,
      clock: secondsOf(row.cl),
      side: this.#sides.get(row.tid ?? 0),
      player: this.#player(row.pid),
      key: String(row.pid),
      name: undefined,
      words: de,
      shot: {
        points: row.opt1 === 3 || /3pt/i.test(de) ? 3 : 2,
        ...(how && { how }),
        ...(locY === -80 ? {} : spotOf(locX, locY)),
      },
      isMade: !/missed/i.test(de),
      assist: extra.player,
      block: other.player ?? extra.player,
      arriving: extra.player,
      opponent: other,
      tippedTo: extra,
    };
  }

  #partner(key: number | null): Partner {
    return { player: this.#player(key), side: this.#people.get(key ?? 0)?.side };
  }
}

const SHOT =
  /^(.+?) (?:3pt|Jump|Layup|Dunk|Hook|Fadeaway|Bank|Finger|Driving|Running|Alley|Step|Pullup|Turnaround|Tip|Putback|Reverse|Cutting|Floating)\b.*:/;
/** Where a sentence has the name: before what happened. */
const NAME: Readonly<Record<number, RegExp>> = {
  1: SHOT,
  2: SHOT,
  3: /^(.+?) Free Throw/,
  4: /^(.+?) Rebound/,
  5: /^(.+?) Turnover/,
  7: /^(.+?) Violation/,
  8: /^(.+?) Substitution/,
};

const howOf = (words: string): string | undefined => {
  const [, how] =
    /((?:(?:Driving|Running|Cutting|Reverse|Alley Oop|Step Back|Pullup|Turnaround|Putback|Tip|Floating|Finger Roll|Fadeaway|Bank|Hook|Jump|Layup|Dunk) ?)+(?:shot)?)\s*:/i.exec(
      words,
    ) ?? [];
  return how?.trim().toLowerCase().slice(0, 60);
};

/** "20161130/WASOKC": the visitors stand first. */
const codesOf = (gcode: string): readonly [home: string, away: string] => {
  const [, away = "AWAY", home = "HOME"] = /^\d{8}\/([A-Z]{3})([A-Z]{3})/.exec(gcode) ?? [];
  return [home, away];
};

/** Evening in New York of the day in the code. */
function dayOf(gcode: string): number | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\//.exec(gcode) ?? [];
  return year && month && day ? Date.UTC(Number(year), Number(month) - 1, Number(day) + 1) : undefined;
}

/** Which team is at home: by the score that its baskets add to, else by the code in "[OKC 2-2]". */
function sidesOf(plays: readonly PlayRow[], [home]: readonly [string, string]): ReadonlyMap<number, SideId> {
  const sides = new Map<number, SideId>();
  let [hs, vs] = [0, 0];
  for (const row of plays) {
    const tid = row.tid ?? 0;
    const scores = row.etype === PLAYS.made || row.etype === PLAYS.freeThrow;
    const grown = scores && ((row.hs ?? 0) > hs ? "a" : (row.vs ?? 0) > vs ? "b" : undefined);
    const code = /^\[([A-Z]{3})\b/.exec(row.de)?.[1];
    const told = grown || (code && (code === home ? "a" : "b"));
    if (tid > 0 && told && !sides.has(tid)) sides.set(tid, told);
    [hs, vs] = [Math.max(hs, row.hs ?? 0), Math.max(vs, row.vs ?? 0)];
  }
  return sides;
}
