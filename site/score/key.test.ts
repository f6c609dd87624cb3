import { expect, it } from "vitest";
import { mintKey } from "../../desk/key.ts";
import { isKey, takeKey } from "./key.ts";

it("[D-20] a key is taken from the fragment and out of the address", () => {
  const { text } = mintKey();
  const replaced: unknown[] = [];
  const history = { replaceState: (...all: unknown[]) => void replaced.push(all[2]) };
  const at = { pathname: "/score/x", search: "?lang=es" };
  expect(takeKey({ ...at, hash: `#key=${text}` }, history)).toBe(text);
  expect(takeKey({ ...at, hash: "#key=nothing" }, history)).toBeUndefined();
  expect(takeKey({ ...at, hash: "" }, history)).toBeUndefined();
  expect(replaced).toEqual(["/score/x?lang=es", "/score/x?lang=es"]);
  expect([isKey(text), isKey(`${text} `), isKey("")]).toEqual([true, false, false]);
});
