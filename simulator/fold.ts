/** `bun run fold FILE…`: folds recorded matches without any service, one JSON line a file. */
import { readFile } from "node:fs/promises";
import type { Outcome } from "../match/cricket/card.ts";
import { oversOf } from "../match/cricket/overs.ts";
import type { MatchDocument } from "../match/document.ts";
import { fold } from "../match/fold.ts";
import { ImpossibleRecord } from "./replay/writer.ts";
import { UnreadableRecording } from "./replay/reader.ts";
import { readRecording } from "./replay/recording.ts";

/** What a recorded match comes to, with teams by name. */
export function summarise(file: string, doc: MatchDocument) {
  const { card, sides } = doc;
  return {
    file,
    sport: doc.sport,
    innings: Object.values(card.innings).map((innings) => ({
      team: sides[innings.batting].name,
      runs: innings.runs,
      wickets: innings.wickets,
      /** Legal balls as overs and balls; `called` is the umpires' count where one was miscounted (Law 17.5). */
      overs: oversOf(innings.balls, card.format.ballsPerOver),
      ...(Object.keys(innings.miscounted ?? {}).length > 0 && { called: innings.oversText }),
      superOver: innings.superOver ?? false,
    })),
    derived: byName(card.outcome, sides),
    declared: byName(card.declared, sides),
  };
}

function byName(outcome: Outcome | undefined, sides: MatchDocument["sides"]) {
  if (!outcome) return {};
  const { winner, by, result, method, eliminator, bowlOut } = outcome;
  return {
    ...(winner && { winner: sides[winner].name }),
    ...(by && { by }),
    ...(result && { result }),
    ...(method && { method }),
    ...(eliminator && { eliminator: sides[eliminator].name }),
    ...(bowlOut && { bowl_out: sides[bowlOut].name }),
  };
}

/** Prints a line a file; what cannot be read is named on standard error. Resolves to the exit code: 0, or 2. */
export async function foldFiles(
  files: readonly string[],
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 2> {
  if (files.length === 0) {
    complain("usage: bun run fold FILE…");
    return 2;
  }
  let code: 0 | 2 = 0;
  for (const file of files) {
    try {
      const { doc } = fold(readRecording(await readFile(file, "utf8")).events);
      if (doc) print(JSON.stringify(summarise(file, doc)));
    } catch (error) {
      code = 2;
      complain(`${file}: ${reasonOf(error)}`);
    }
  }
  return code;
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadableRecording || error instanceof ImpossibleRecord) return error.message;
  if (error instanceof Error && "code" in error)
    return error.code === "ENOENT" ? "no such file" : error.message;
  throw error;
}

if (import.meta.main) {
  process.exitCode = await foldFiles(process.argv.slice(2), console.log, console.error);
}
