import { expect, it } from "vitest";
import { homePath, queryOf } from "./query.ts";

const read = (search: string) => queryOf((name) => new URLSearchParams(search).get(name));

it.each([
  ["", {}],
  ["?sport=cricket&day=2026-06-06", { sport: "cricket", day: "2026-06-06" }],
  ["?competition=Cup+%26+Co&q=k", { competition: "Cup & Co", q: "k" }],
  ["?day=tomorrow&sport=&q=+", {}],
  ["?lang=es&other=1", {}],
])("[P-8] %s", (search, query) => {
  expect(read(search)).toEqual(query);
  expect(read(homePath(query).slice(1))).toEqual(query);
});

it("the plain page has the plain address", () => expect(homePath({ q: "" })).toBe("/"));
