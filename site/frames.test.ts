import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onceAFrame } from "./frames.ts";

let waiting: (() => void)[];
const screen = { hidden: false };
beforeEach(() => {
  waiting = [];
  screen.hidden = false;
  vi.stubGlobal("document", screen);
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => waiting.push(run));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function frame(): void {
  for (const run of waiting.splice(0)) run();
}

test("[P-34] changes between two frames are drawn once, as things stand at the second", () => {
  let score = 0;
  const drawn: number[] = [];
  const change = onceAFrame(() => drawn.push(score));
  for (const next of [1, 2, 3]) {
    score = next;
    change();
  }
  expect(drawn).toEqual([]);
  frame();
  expect(drawn).toEqual([3]);
  score = 4;
  change();
  frame();
  frame();
  expect(drawn).toEqual([3, 4]);
});

test("[P-34] a page that nobody sees, and that has no frames, is drawn at once, for its title", () => {
  let score = 1;
  const drawn: number[] = [];
  const change = onceAFrame(() => drawn.push(score));
  change();
  screen.hidden = true;
  score = 2;
  change();
  expect(drawn).toEqual([2]);
  frame();
  expect(drawn).toEqual([2]);
});
