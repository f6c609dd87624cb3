/** Files of others, read at the border: what is not as its format says is named. */
import * as v from "valibot";
import { UnreadableRecording } from "./reader.ts";

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first of a list; undefined of whatever is none. */
export const firstOf = (json: unknown): unknown => (Array.isArray(json) ? json[0] : undefined);

/** The value as its format has it. Throws UnreadableRecording, which names the first field that is not. */
export function parsedAs<S extends v.GenericSchema>(format: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(format, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new UnreadableRecording(`${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
}
