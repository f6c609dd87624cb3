/** Values that a schema allows, and texts that it does not. */
import fc, { type Arbitrary } from "fast-check";
import { type Document, resolved, type Schema } from "./document.ts";

/** Signs that have led programs astray: of paths, queries, SQL, templates, escapes, names in JavaScript, directions of writing. */
const ODD = [
  "",
  " ",
  "0",
  "-1",
  "1.5",
  "1e3",
  "0x10",
  "+5",
  " 7",
  "٣",
  "NaN",
  "Infinity",
  "9".repeat(40),
  "null",
  "undefined",
  "true ",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "../../etc/passwd",
  "a/b",
  "a\\b",
  "%2e%2e",
  "%",
  "%zz",
  "'; DROP TABLE matches; --",
  '"><script>alert(1)</script>',
  "${7*7}{{7*7}}",
  "a\r\nSet-Cookie: b=c",
  "\0",
  "\u202Eabc",
  "\uFEFF",
  "e\u0301",
  "🏏⚽🎾🏀",
  "İstanbul",
  "W10",
  "WzEsMiwzXQ",
  "W251bGwsIngiXQ",
  "2026-02-30",
  "0000-00-00",
  "-000001-01-01",
  "Mars/Olympus",
];

/** Of some hundred characters, or of many thousands. */
const long = fc
  .tuple(fc.constantFrom("a", "é", "🏏", "-", "%", "[", "9"), fc.constantFrom(65, 101, 301, 5_000, 20_000))
  .map(([sign, times]) => sign.repeat(times));

export const oddText: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  { weight: 1, arbitrary: long },
);

const plainText = ({ minLength = 0, maxLength = 40 }: Schema) =>
  fc.string({ unit: "binary", minLength, maxLength });

const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });

function text(schema: Schema): Arbitrary<string> {
  const { pattern, format, maxLength = Infinity } = schema;
  if (format === "date") return days.map((day) => day.toISOString().slice(0, 10));
  if (format === "date-time") return days.map((day) => day.toISOString());
  if (!pattern) return plainText(schema);
  // What fast-check cannot draw from is narrowed to what it can.
  const drawn = pattern.replaceAll(String.raw`\p{L}\p{N}`, "A-Za-z0-9é");
  return fc.stringMatching(new RegExp(drawn), { size: "small" }).filter((one) => one.length <= maxLength);
}

/** Values of the schema. */
export function valueOf(document: Document, given: Schema): Arbitrary<unknown> {
  const schema = resolved(document, given);
  const { type, anyOf, oneOf = anyOf, minimum = -1_000, maximum = 1_000_000 } = schema;
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (oneOf) return fc.oneof(...oneOf.map((one) => valueOf(document, one)));
  if (type === "string") return text(schema);
  if (type === "integer") return fc.integer({ min: minimum, max: maximum });
  if (type === "number") return fc.double({ min: minimum, max: maximum, noNaN: true });
  if (type === "boolean") return fc.boolean();
  if (type === "array") return list(document, schema);
  if (type === "object") return members(document, schema);
  return fc.jsonValue({ maxDepth: 2 });
}

function list(document: Document, { items, prefixItems, minItems = 0, maxItems = 4 }: Schema) {
  if (prefixItems) return fc.tuple(...prefixItems.map((item) => valueOf(document, item)));
  const maxLength = Math.min(maxItems, minItems + 3);
  return fc.array(valueOf(document, items || {}), { minLength: minItems, maxLength });
}

function members(document: Document, { properties = {}, required = [], additionalProperties }: Schema) {
  const named = Object.entries(properties).map(
    ([name, member]) => [name, valueOf(document, member)] as const,
  );
  const known = fc.record(Object.fromEntries(named), { requiredKeys: [...required] });
  if (!additionalProperties || Object.keys(additionalProperties).length === 0) return known;
  const more = fc.dictionary(plainText({ minLength: 1 }), valueOf(document, additionalProperties), {
    maxKeys: 3,
  });
  return fc.tuple(known, more).map(([some, others]) => ({ ...others, ...some }));
}
