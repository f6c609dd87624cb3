import { describe, expect, it } from "vitest";
import { languageFor, outdated, wayOf } from "./answer.ts";

const origin = "https://scores.example";
const request = (path: string, mode: RequestMode = "navigate", method = "GET") => ({
  method,
  mode,
  url: origin + path,
});

describe("the worker's way with a request", () => {
  it.each([
    ["/assets/browser-1.js", "no-cors", "asset"],
    ["/", "navigate", "page"],
    ["/?sport=cricket", "navigate", "page"],
    ["/matches/m-1?lang=es", "navigate", "page"],
    ["/players/ode", "navigate", "page"],
    ["/leaders/cricket/runs", "navigate", "page"],
    ["/matches/m-1/card.png", "navigate", "network"],
    ["/embed/m-1", "navigate", "network"],
    ["/score/m-1", "navigate", "network"],
    ["/v1/matches", "cors", "network"],
    ["/matches/m-1", "cors", "network"],
  ] as const)("[P-10] %s as %s: %s", (path, mode, way) =>
    expect(wayOf(request(path, mode), origin)).toBe(way),
  );

  it("[P-10] leaves writing and other sites alone", () => {
    expect(wayOf(request("/", "navigate", "POST"), origin)).toBe("network");
    expect(wayOf({ method: "GET", mode: "no-cors", url: "https://other.example/assets/x.js" }, origin)).toBe(
      "network",
    );
  });
});

it.each([
  ["/?lang=es", ["en-GB"], "es"],
  ["/?lang=xx", ["ar-EG"], "ar"],
  ["/", ["de-DE", "es-MX", "en"], "es"],
  ["/", ["de"], "en"],
])("[P-10] the page that stands in for %s speaks what its reader does: %j", (path, wished, language) =>
  expect(languageFor(origin + path, wished, ["en", "es", "ar"])).toBe(language),
);

it("[P-10] a new build leaves the files of the one before it, for tabs that are still open, and no older ones", () => {
  expect(outdated(["b-1", "kept", "b-2", "b-3"], "b-3", "b-")).toEqual(["b-1"]);
  expect(outdated(["b-3"], "b-3", "b-")).toEqual([]);
  expect(outdated(["b-2", "b-3"], "b-3", "b-")).toEqual([]);
});
