import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openResvg } from "../../edge/api/resvg.ts";
import type { MatchDocument } from "../../match/sports.ts";
import { buildCard } from "../build-card.ts";
import { matchSpeaker } from "../say/speaker.ts";
import { announced, opened } from "../samples.ts";
import { drawCard } from "./card.tsx";
import { createMeasure, type Measure } from "./fit.ts";

let folder: string;
let measure: Measure;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "touchline-card-"));
  measure = createMeasure(await buildCard(folder));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const speech = { locale: "en-GB" };
const named = (a: string, b: string) => (doc: MatchDocument) => ({
  ...doc,
  sides: { a: { ...doc.sides.a, name: a }, b: { ...doc.sides.b, name: b } },
});
const words = (svg: string): string[] =>
  Array.from(svg.matchAll(/<tspan[^>]*>([^<]*)/g), ([, text = ""]) => text);

describe("a match's card", () => {
  it("[P-6] has the score, the sides, the state and the sentence", () => {
    const shown = words(drawCard(opened().image().doc, measure, speech));
    expect(shown).toEqual(
      expect.arrayContaining(["Touchline", "Northshore", "Kestrels", "10/1", "0.5 ov", "NS"]),
    );
    expect(shown.join(" ")).toContain("Harbour Cup · Final");
  });

  it("[P-6] speaks Spanish where that is asked for, with all its letters", async () => {
    const doc = (await matchSpeaker("es", "cricket"))(opened().image().doc);
    const shown = words(drawCard(doc, measure, { locale: "es" }));
    expect(shown).toEqual(expect.arrayContaining(["1.ª entrada", "0.5 ov."]));
    for (const [name, text] of [
      ["status", doc.status.label],
      ["text", doc.headline.text],
    ])
      expect(measure.drawable(text ?? ""), name).toBe(text);
    const upcoming = drawCard(announced().image().doc, measure, { locale: "es" });
    expect(words(upcoming).join(" ")).toContain("6 jun 2026, 14:00 UTC");
  });

  it("[P-6] says when a match begins that has not", () => {
    expect(words(drawCard(announced().image().doc, measure, speech)).join(" ")).toContain(
      "6 Jun 2026, 14:00 UTC",
    );
  });

  it("[P-6] keeps text of a feed as text, and leaves out what no font has", () => {
    const hostile = opened().image(named("</text><script>x", "東京 ヴェルディ")).doc;
    const svg = drawCard(hostile, measure, speech);
    expect(svg).not.toContain("<script");
    // A name without letters is told by its short one.
    expect(words(svg).filter((word) => word === "KE")).toHaveLength(2);
  });

  it("[P-6] is a PNG of 1200 by 630 with all of its letters in it, however long the names", async () => {
    const draw = openResvg(pathToFileURL(`${folder}/`));
    const long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch & Wanderers";
    const png = await draw(drawCard(opened().image(named(long, long)).doc, measure, speech));
    const size = new DataView(png.buffer, 16, 8);
    expect(Array.from(png.slice(1, 4), (byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
    expect([size.getUint32(0), size.getUint32(4)]).toEqual([1200, 630]);
    const nameless = await draw(drawCard(opened().image(named("", "")).doc, measure, speech));
    expect(png.length).toBeGreaterThan(nameless.length + 1_000);
  });

  it("comes with the licence of its fonts", async () => {
    expect(await readdir(folder)).toContain("Inter-LICENSE.txt");
  });
});
