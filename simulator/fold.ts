/** `bun run fold FILE…`: folds recorded matches without any service, one JSON line a match. */
import { fold } from "../match/fold.ts";
import { UnreadableRecording } from "./replay/reader.ts";
import { readRecordedFile } from "./replay/recording.ts";
import { ImpossibleRecord } from "./replay/writer.ts";
import { summarise } from "./summary/summary.ts";

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
      for (const { events } of await readRecordedFile(file)) {
        const { doc } = fold(events);
        if (doc) print(JSON.stringify({ file, sport: doc.sport, ...summarise(doc) }));
      }
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
