/** Guides in docs/ whose commands can be followed. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

export interface Step {
  readonly commands: string;
  /** What the last command prints, in part. */
  readonly answer?: unknown;
}

/** A guide's text, and its commands, each block with the answer that stands behind it. */
export async function readGuide(
  name: string,
): Promise<{ readonly text: string; readonly steps: readonly Step[] }> {
  const text = await readFile(new URL(`../docs/${name}`, import.meta.url), "utf8");
  const blocks = text.matchAll(/```sh\n(.*?)```(?:\n\n```json\n(.*?)```)?/gs);
  const steps = Array.from(blocks, ([, commands = "", answer]) => ({
    commands,
    ...(answer && { answer: JSON.parse(answer) as unknown }),
  }));
  return { text, steps };
}

/** Runs all of it in one shell, as a reader would, and returns what each block printed last. */
export async function follow(steps: readonly Step[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const script = steps.map(({ commands }) => `${commands}\necho; echo "=== next"`).join("\n");
  const { stdout } = await promisify(execFile)("bash", ["-euc", script], { cwd: root, env });
  return stdout.split("=== next\n").map((text) => text.trim().split("\n").at(-1) ?? "");
}

/** An answer of a guide, in which an ellipsis is any text. */
export const asMatcher = (value: unknown): unknown => {
  if (value === "…") return expect.any(String);
  if (Array.isArray(value)) return value.map(asMatcher);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, asMatcher(member)] as const);
  return expect.objectContaining(Object.fromEntries(members));
};
