import { describe, expect, test } from "vitest";
import { NoOrder, type Order, readOrder } from "./cli.ts";

function read(line: string): { readonly order?: Order; readonly exitCode?: number; readonly said: string } {
  let said = "";
  const print = (text: string) => void (said += text);
  try {
    return { order: readOrder(line.split(" ").filter(Boolean), { out: print, err: print }), said };
  } catch (error) {
    if (error instanceof NoOrder) return { exitCode: error.exitCode, said };
    throw error;
  }
}

test("play has sensible defaults", () => {
  expect(read("play").order).toEqual({
    command: "play",
    seed: 1,
    sport: "cricket",
    matches: 3,
    speed: 20,
    headStart: false,
    endless: false,
    dryRun: false,
  });
});

test("play takes all its options", () => {
  const line =
    "play --sport cricket --format odi --seed 9 --matches 2 --speed 0.5 --head-start --endless --resume http://127.0.0.1:8787";
  expect(read(line).order).toEqual({
    command: "play",
    seed: 9,
    sport: "cricket",
    format: "odi",
    matches: 2,
    speed: 0.5,
    headStart: true,
    endless: true,
    dryRun: false,
    resume: new URL("http://127.0.0.1:8787"),
  });
});

test("replay takes a file, and a match id to use instead of the recording's", () => {
  expect(read("replay final.json").order).toEqual({
    command: "replay",
    file: "final.json",
    speed: 60,
    dryRun: false,
  });
  expect(read("replay final.json --match the-final --dry-run").order).toMatchObject({
    match: "the-final",
    dryRun: true,
  });
  expect(read("replay final.json --until 90").order).toMatchObject({ until: 90 });
});

describe("what cannot be used is refused on one line with exit code 2", () => {
  test.each([
    ["play --seed x", "--seed"],
    ["play --seed -1", "--seed"],
    ["play --seed 1.5", "--seed"],
    ["play --seed 1e3", "--seed"],
    ["play --matches 0", "--matches"],
    ["play --matches 501", "--matches"],
    ["play --speed -3", "--speed"],
    ["play --speed fast", "--speed"],
    ["play --speed Infinity", "--speed"],
    ["play --format t21", "--format"],
    ["play --sport chess", "--sport"],
    ["play --resume nowhere", "--resume"],
    ["play --resume ftp://127.0.0.1", "--resume"],
    ["play --resume http://127.0.0.1 --dry-run", "--resume"],
    ["play extra", "too many arguments"],
    ["play --fast", "--fast"],
    ["replay", "file"],
    ["replay a.json --match The_Final", "--match"],
    ["replay a.json --speed 1x", "--speed"],
    ["replay a.json --until 0", "--until"],
    ["umpire", "umpire"],
  ])("%s", (line, named) => {
    const { exitCode, said } = read(line);
    expect(exitCode).toBe(2);
    expect(said).toMatch(/^error: /);
    expect(said).toContain(named);
  });

  test("no command at all shows how it is used", () => {
    expect(read("")).toMatchObject({ exitCode: 2, said: expect.stringContaining("Usage: simulate") });
  });
});

test("help is no mistake", () => {
  expect(read("--help")).toMatchObject({
    exitCode: 0,
    said: expect.stringContaining("replay [options] <file>"),
  });
  expect(read("play --help")).toMatchObject({ exitCode: 0, said: expect.stringContaining("--head-start") });
});
