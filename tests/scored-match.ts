/** Matches that a scorer has under way at the desk, for pictures of the console. */
import { spawnSync } from "node:child_process";
import { decodeEvent, type MatchEvent } from "../match/event.ts";
import type { Stage } from "./stage.ts";

/** What one request takes. */
const AT_ONCE = 100;

/** A key for everything, as often as one likes. */
export function newKey({ env }: Stage, label: string): string {
  const args = ["desk/keys.ts", "add", "--label", label, "--all", "--announce", "--rate", "100000"];
  return run(args, env);
}

interface Wanted {
  readonly sport: string;
  readonly format?: string;
  readonly events: number;
  readonly seed: number;
}

/** Sends the first `events` events of an invented match to the desk, and returns the console's address with its key. */
export async function scoredMatch(
  stage: Stage,
  key: string,
  { sport, format, events, seed }: Wanted,
): Promise<string> {
  const played = ["play", "--sport", sport, "--matches", "1", "--seed", String(seed), "--dry-run"];
  if (format) played.push("--format", format);
  const told = run(["simulator/main.ts", ...played], stage.env)
    .split("\n")
    .slice(0, events)
    .flatMap((line): MatchEvent[] => {
      const decoded = decodeEvent(line);
      return decoded.ok ? [decoded.event] : [];
    });
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) throw new Error(`no match of ${sport} was played`);
  // The last of them has just happened.
  const later = Date.now() - Date.parse(last.at);
  const moved = (event: MatchEvent) => new Date(Date.parse(event.at) + later).toISOString();
  for (let at = 0; at < told.length; at += AT_ONCE) {
    const answer = await fetch(new URL(`/v1/matches/${first.match}/events`, stage.address), {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(told.slice(at, at + AT_ONCE).map((event) => ({ ...event, at: moved(event) }))),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  }
  return new URL(`/score/${first.match}#key=${key}`, stage.address).href;
}

function run(args: readonly string[], env: Stage["env"]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    env: { ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout.toString().trim();
}
