/** `bun run keys`: makes, lists and revokes the keys that scorers write with. */
import { Command, InvalidArgumentError, Option } from "commander";
import * as v from "valibot";
import { MatchId } from "../match/ids.ts";
import { type SportName, sports } from "../match/sports.ts";
import { BadSetting, readConfig } from "../runtime/config.ts";
import { embeddedFile } from "../runtime/home.ts";
import type { DeskStore, KeyRecord } from "../store/desk.ts";
import { openEmbeddedDesk } from "../store/desk-embedded.ts";
import { openRedisDesk } from "../store/desk-redis.ts";
import { StoreUnavailable } from "../store/store.ts";
import { mintKey } from "./key.ts";

/** Requests a minute, unless told otherwise: two a second. */
const RATE = 120;

interface AddOptions {
  readonly label: string;
  readonly match?: MatchId[];
  readonly sport?: SportName[];
  readonly competition?: string[];
  readonly all?: true;
  readonly announce?: true;
  readonly rate: number;
  readonly expires?: Date;
}

const program = new Command("bun run keys")
  .description("Keys for scorers and feeds. A key is shown once; only its hash is kept.")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode && 2));

program
  .command("add")
  .description("make a key, and print it")
  .requiredOption("--label <text>", "whose it is")
  .option("--match <id...>", "only these matches", collect(asMatch))
  .addOption(new Option("--sport <sport...>", "only these sports").choices(sports.map(({ name }) => name)))
  .option("--competition <name...>", "only these competitions, named as the announcement does")
  .option("--all", "every match; otherwise a key needs one of the three above")
  .option("--announce", "may announce new matches of its scope")
  .option("--rate <n>", "requests a minute", asRate, RATE)
  .option("--expires <date>", "until when it is good, as 2027-05-31 or with a time in UTC", asDate)
  .action((options: AddOptions) => withDesk((desk) => add(desk, options)));
program
  .command("list")
  .description("the keys there are")
  .action(() => withDesk(list));
program
  .command("revoke <id>")
  .description("end a key, by the eight letters that name it")
  .action((id: string) => withDesk((desk) => revoke(desk, id)));

async function add(desk: DeskStore, options: AddOptions): Promise<void> {
  const { match, sport, competition, expires } = options;
  if (!match && !sport && !competition && !options.all)
    throw new BadSetting("a key is for some --match, --sport or --competition, or for --all");
  const { id, text, hash } = mintKey();
  const key: KeyRecord = {
    id,
    hash,
    label: options.label,
    scope: {
      ...(match && { matches: match }),
      ...(sport && { sports: sport }),
      ...(competition && { competitions: competition }),
    },
    announces: options.announce ?? false,
    rate: options.rate,
    createdAt: new Date().toISOString(),
    ...(expires && { expiresAt: expires.toISOString() }),
  };
  await desk.putKey(key);
  console.error(`${told(key)}\nThis is the key. It is shown once:`);
  console.log(text);
}

async function list(desk: DeskStore): Promise<void> {
  for (const key of await desk.keys()) console.log(told(key));
}

async function revoke(desk: DeskStore, id: string): Promise<void> {
  const key = await desk.key(id);
  if (!key) throw new BadSetting(`there is no key ${id}: bun run keys list`);
  const revoked = { ...key, revokedAt: key.revokedAt ?? new Date().toISOString() };
  await desk.putKey(revoked);
  console.log(told(revoked));
}

function told(key: KeyRecord): string {
  const { matches, sports: names, competitions } = key.scope;
  const scope = [matches, names, competitions].flatMap((some) => (some ? [some.join(", ")] : []));
  return [
    key.id,
    key.label,
    scope.join("; ") || "every match",
    key.announces ? "announces" : "does not announce",
    `${key.rate} a minute`,
    ...(key.expiresAt ? [`until ${key.expiresAt}`] : []),
    ...(key.revokedAt ? [`revoked ${key.revokedAt}`] : []),
  ].join(" · ");
}

function collect<T>(read: (text: string) => T): (text: string, before?: T[]) => T[] {
  return (text, before = []) => [...before, read(text)];
}

function asMatch(text: string): MatchId {
  const read = v.safeParse(MatchId, text);
  if (read.success) return read.output;
  throw new InvalidArgumentError(read.issues[0].message);
}

function asRate(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("a whole number from 1");
  return Number(text);
}

function asDate(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError("a date such as 2027-05-31");
  return date;
}

async function withDesk(work: (desk: DeskStore) => Promise<void>): Promise<void> {
  const { REDIS_URL, TOUCHLINE_HOME } = readConfig(process.env, ["REDIS_URL", "TOUCHLINE_HOME"]);
  await using desk = REDIS_URL ? openRedisDesk(REDIS_URL) : openEmbeddedDesk(embeddedFile(TOUCHLINE_HOME));
  await work(desk);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof BadSetting || error instanceof StoreUnavailable)) throw error;
  console.error(error.message);
  process.exit(error instanceof BadSetting ? 2 : 1);
}
