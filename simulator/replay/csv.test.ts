import { expect, test } from "vitest";
import { columnsOf, readTable } from "./csv.ts";
import { UnreadableRecording } from "./reader.ts";

const rows = [
  { a: "1", b: "x" },
  { a: "2", b: "" },
];

test.each([
  ["lines that end in LF", "a,b\n1,x\n2,\n"],
  ["in CRLF", "a,b\r\n1,x\r\n2,\r\n"],
  ["in CR", "a,b\r1,x\r2,"],
  ["a byte order mark", "\uFEFFa,b\n1,x\n2,"],
  ["blank lines", "a,b\n\n1,x\n\n2,\n\n"],
  ["semicolons", "a;b\n1;x\n2;"],
  ["tabs", "a\tb\n1\tx\n2\t"],
  ["a field that is missing", "a,b\n1,x\n2"],
  ["fields beyond the last that are empty", "a,b\n1,x,,\n2,,"],
  ["quotes", '"a","b"\n"1","x"\n"2",""\n'],
])("%s", (_name, text) => {
  expect(readTable(text)).toEqual({ columns: ["a", "b"], rows });
});

test("a quoted field holds separators, line ends and doubled quotes", () => {
  expect(readTable('a,b\n"1,\n2","say ""x"""\n').rows).toEqual([{ a: "1,\n2", b: 'say "x"' }]);
});

test.each([
  ["more fields than columns", "a,b\n1,x\n2,y,z", "row 3: 3 fields where the first line names 2"],
  ["a quote that does not close", 'a,b\n1,"x', "row 2: a quote that does not close"],
])("%s are named", (_name, text, problem) => {
  expect(() => readTable(text)).toThrow(new UnreadableRecording(problem));
});

test("what is no table has no columns, and nothing throws", () => {
  expect(columnsOf('{"a": "unclosed')).toEqual(['{"a": "unclosed']);
  expect(columnsOf('"unclosed')).toEqual([]);
  expect(columnsOf("")).toEqual([]);
});
