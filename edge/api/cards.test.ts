import { describe, expect, it } from "vitest";
import { epoch, matchId } from "../../match/ids.ts";
import type { MatchImage } from "../../store/store.ts";
import { sampleDocument } from "../../tests/samples.ts";
import { createCards, TooManyCards } from "./cards.ts";

const match = matchId("m1");
const image = (v: number, id = match): MatchImage => ({
  epoch: epoch("e1234567"),
  v,
  at: "2026-06-06T14:00:00Z",
  doc: sampleDocument(id),
  entries: [],
});

const copy = <V>(value: V) => ({ value, asOf: 0, stale: false });

function stand(build = "b1") {
  const stage = { v: 1, now: 0, drawn: 0, hold: Promise.resolve() };
  const cards = createCards({
    reader: {
      stamp: async (id) => copy(id.startsWith("m") ? image(stage.v, id) : undefined),
      image: async (id) => copy(image(stage.v, id)),
    },
    pages: {
      cardLanguages: ["en", "es"],
      card: ({ v, doc }, language) => `${doc.id} ${v}${language === "en" ? "" : ` ${language}`}`,
    },
    build,
    async draw(svg) {
      await stage.hold;
      stage.drawn++;
      return new TextEncoder().encode(svg);
    },
    now: () => stage.now,
  });
  const text = async (id = match, language?: string) =>
    new TextDecoder().decode((await cards(id, language))?.png);
  return { stage, cards, text };
}

describe("the card of a match", () => {
  it("[P-6] is drawn once for a version, however many ask", async () => {
    const { stage, text } = stand();
    expect(await Promise.all([text(), text(), text()])).toEqual(["m1 1", "m1 1", "m1 1"]);
    stage.now += 1e9;
    expect(await text()).toBe("m1 1");
    expect(stage.drawn).toBe(1);
  });

  it("[P-6] follows the match, though not with every ball", async () => {
    const { stage, text } = stand();
    await text();
    stage.v = 2;
    stage.now += 9_999;
    expect(await text()).toBe("m1 1");
    stage.now += 1;
    expect(await text()).toBe("m1 2");
  });

  it("[P-6] is one in each of its languages; in another it is the first one's", async () => {
    const { stage, cards, text } = stand();
    expect([await text(match, "es"), await text(), await text(match, "xx")]).toEqual([
      "m1 1 es",
      "m1 1",
      "m1 1",
    ]);
    expect(stage.drawn).toBe(2);
    expect((await cards(match, "es"))?.version).not.toBe((await cards(match))?.version);
  });

  it("is that of its build", async () => {
    const [one, other] = await Promise.all(["b1", "b2"].map((build) => stand(build).cards(match)));
    expect(one?.version).not.toBe(other?.version);
  });

  it("of an unknown match is none", async () => {
    expect(await stand().cards(matchId("x"))).toBeUndefined();
  });

  it("[P-6] is refused where too many wait, and drawn again when they are gone", async () => {
    const { stage, text } = stand();
    const { promise, resolve } = Promise.withResolvers<void>();
    stage.hold = promise;
    const ids = Array.from({ length: 17 }, (_, i) => matchId(`m${i}`));
    const all = Promise.allSettled(ids.map((id) => text(id)));
    await Promise.resolve();
    resolve();
    const refused = (await all).filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject([{ reason: expect.any(TooManyCards) }]);
    expect(await text(matchId("m16"))).toBe("m16 1");
  });

  it("that could not be drawn keeps nobody else from his", async () => {
    const { stage, text } = stand();
    stage.hold = Promise.reject(new Error("no"));
    await expect(text()).rejects.toThrow("no");
    stage.hold = Promise.resolve();
    expect(await text()).toBe("m1 1");
  });

  it("leaves room for those that were used last", async () => {
    const { stage, text } = stand();
    await text();
    for (let i = 0; i < 64; i++) {
      await text(matchId(`m-${i}`));
      await text();
    }
    expect(stage.drawn).toBe(65);
    await text(matchId("m-0"));
    expect(stage.drawn).toBe(66);
  });
});
