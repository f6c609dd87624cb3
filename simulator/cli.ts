/** The command line: what may be asked of the simulator. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import * as v from "valibot";
import { MatchId } from "../match/ids.ts";
import { formatsOf, SPORTS } from "./play/sports.ts";
import type { Season } from "./season.ts";

interface Output {
  readonly dryRun: boolean;
  /** The edge API to ask where matches stand. */
  readonly resume?: URL;
}

export type PlayOrder = Season & Output & { readonly command: "play" };
export type ReplayOrder = Output & {
  readonly command: "replay";
  readonly file: string;
  readonly speed: number;
  readonly match?: MatchId;
  /** The `seq` of the last event to be written; the recording's own last if it is not given. */
  readonly until?: number;
};
export type Order = PlayOrder | ReplayOrder;

/** The command line cannot be used, or asked for help only. `exitCode` is 0 for help; commander has printed the text. */
export class NoOrder extends Error {
  override readonly name = "NoOrder";
  readonly exitCode: number;
  constructor(exitCode: number, options: ErrorOptions) {
    super("nothing to do", options);
    this.exitCode = exitCode;
  }
}

/** Where commander's help and complaints go. */
export interface Printer {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const MOST_MATCHES = 500;
const MOST_SPEED = 100_000;
const MOST_SEED = 999_999_999;
const MOST_EVENTS = 999_999_999;

/** Reads the arguments (without the runtime and the script). Throws NoOrder. */
export function readOrder(args: readonly string[], printer: Printer): Order {
  let order: Order | undefined;
  const program = new Command("simulate")
    .description("Plays invented matches, or replays recorded ones, into the log.")
    .exitOverride()
    .configureOutput({ writeOut: printer.out, writeErr: printer.err })
    .helpCommand(false);
  addPlay(program, (play) => (order = play));
  addReplay(program, (replay) => (order = replay));
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new NoOrder(error.exitCode === 0 ? 0 : 2, { cause: error });
  }
  if (!order) throw new NoOrder(2, {});
  return order;
}

interface PlayOptions {
  seed: number;
  sport: string;
  format?: string;
  matches: number;
  speed: number;
  headStart?: true;
  endless?: true;
  dryRun?: true;
  resume?: URL;
}

function addPlay(program: Command, take: (order: PlayOrder) => void): void {
  const play = program.command("play");
  play
    .description("play invented matches ball by ball; the same seed plays the same matches")
    .addOption(new Option("--sport <sport>", "what is played").choices(SPORTS).default("cricket"))
    .option("--format <format>", "how it is played; the usual one if it is not given")
    .option("--seed <number>", "where chance begins", whole(0, MOST_SEED), 1)
    .option("--matches <number>", "matches at a time", whole(1, MOST_MATCHES), 3)
    .option("--speed <number>", "seconds of the match in a second; 0: all at once", speed, 20)
    .option("--head-start", "begin in the middle of some matches")
    .option("--endless", "follow each match with another")
    .addOption(dryRun())
    .addOption(resume())
    .action(({ seed, sport, format, matches, speed: pace, ...flags }: PlayOptions) => {
      if (format !== undefined && !formatsOf(sport).includes(format)) {
        const known = formatsOf(sport).join(", ") || "none: each is played as is usual";
        play.error(`error: --format ${format}: the formats of ${sport} are ${known}`);
      }
      const season = { seed, sport, ...(format && { format }), matches, speed: pace };
      const { headStart = false, endless = false } = flags;
      take({ command: "play", ...season, headStart, endless, ...output(flags) });
    });
}

interface ReplayOptions {
  speed: number;
  match?: MatchId;
  until?: number;
  dryRun?: true;
  resume?: URL;
}

function addReplay(program: Command, take: (order: ReplayOrder) => void): void {
  program
    .command("replay")
    .description("replay a recorded match")
    .argument("<file>", "the recorded match")
    .option("--speed <number>", "seconds of the match in a second; 0: all at once", speed, 60)
    .option("--match <id>", "the match id to use instead of the recording's own", anId)
    .option("--until <seq>", "stop after the event of this number", whole(1, MOST_EVENTS))
    .addOption(dryRun())
    .addOption(resume())
    .action((file: string, { speed: pace, match, until, ...flags }: ReplayOptions) => {
      const part = { ...(match && { match }), ...(until && { until }) };
      take({ command: "replay", file, speed: pace, ...part, ...output(flags) });
    });
}

const output = (flags: { dryRun?: true; resume?: URL }): Output => ({
  dryRun: flags.dryRun ?? false,
  ...(flags.resume && { resume: flags.resume }),
});

const dryRun = () => new Option("--dry-run", "print the events as NDJSON instead of writing them to the log");
const resume = () =>
  new Option("--resume <url>", "ask the edge API there where each match stands, and go on from there")
    .argParser(webAddress)
    .conflicts("dryRun");

function whole(least: number, most: number) {
  return (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It has to be a whole number from ${least} to ${most}.`);
  };
}

function speed(text: string): number {
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value <= MOST_SPEED) return value;
  throw new InvalidArgumentError(`It has to be a number from 0 to ${MOST_SPEED}.`);
}

function anId(text: string): MatchId {
  const parsed = v.safeParse(MatchId, text);
  if (parsed.success) return parsed.output;
  throw new InvalidArgumentError(`${parsed.issues[0].message}.`);
}

function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new InvalidArgumentError("It has to be an address such as http://127.0.0.1:8787.");
}
