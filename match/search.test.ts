import { expect, it } from "vitest";
import { begins, folded } from "./search.ts";

it.each([
  ["José Álvarez-Núñez", "jose alv"],
  ["José Álvarez-Núñez", "nunez JOSÉ"],
  ["Saint-Étienne", "etienne"],
  ["الأهلي", "الاهلي"],
  ["J. O'Neill", "neill"],
  ["Łódź Wanderers", "wan"],
])("[P-9] %j is found by %j", (text, sought) => expect(begins(folded(text), folded(sought))).toBe(true));

it.each([
  ["Kestrels", "estrels"],
  ["Kestrels", "kestrels united"],
  ["Kestrels", ""],
  ["Kestrels", "!?"],
])("[P-9] %j is not found by %j", (text, sought) => expect(begins(folded(text), folded(sought))).toBe(false));
