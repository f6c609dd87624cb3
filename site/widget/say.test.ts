import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fold } from "../../match/fold.ts";
import { listing } from "../../match/listing.ts";
import type { MatchDocument } from "../../match/sports.ts";
import { matchAt, PLAYED } from "../../simulator/play/sports.ts";
import { matchSpeaker } from "../say/speaker.ts";
import { cardView } from "./card-view.ts";
import type { Load, SayFile } from "./say.ts";
import { speechOf } from "./words.ts";

const NOON = Date.UTC(2026, 5, 6, 12);
const AT = new Date(NOON).toISOString();

/** A match of each sport before it begins, in play and over. */
const DOCS: readonly MatchDocument[] = PLAYED.flatMap((sport) => {
  const events = [...matchAt({ sport, seed: 5 }, 0, NOON).events];
  return [1, Math.round(events.length / 3), events.length].map((until) => {
    const { doc } = fold(events.slice(0, until));
    if (!doc) throw new Error(`no match of ${sport}`);
    return doc;
  });
});

/** As the built files have it: where each phrase file is. */
const FILES: Readonly<Record<string, () => Promise<unknown>>> = Object.fromEntries(
  PLAYED.flatMap((sport) => [
    [`${sport}/sayings`, () => import(`../../match/${sport}/sayings.ts`)],
    ...["es", "ar"].map((language) => [
      `${sport}/phrases/${language}`,
      () => import(`../${sport}/phrases/${language}.ts`),
    ]),
  ]),
);

describe.each(["es", "ar"] as const)("[G-26] in %s", (language) => {
  let sayFile: SayFile;
  const loaded = new Map<string, unknown>();
  const asked: string[] = [];
  const load: Load = <T>(address: string): T | undefined => {
    asked.push(address);
    return loaded.get(address) as T | undefined;
  };
  /** Says it once all that it has asked for is here. */
  const said = async <S extends Parameters<SayFile["say"]>[0]>(subject: S) => {
    sayFile.say(subject, load);
    for (const address of asked) loaded.set(address, await FILES[address]?.());
    return sayFile.say(subject, load);
  };
  beforeEach(async () => {
    vi.stubGlobal("PHRASES", Object.fromEntries(Object.keys(FILES).map((name) => [name, name])));
    sayFile = (await import(`./say/${language}.ts`)) as SayFile;
    loaded.clear();
    asked.length = 0;
  });
  afterEach(() => void vi.unstubAllGlobals());

  test("a widget says of a match, or of the board's line of it, what its page says", async () => {
    for (const doc of DOCS) {
      const { headline, status } = (await matchSpeaker(language, doc.sport))(doc);
      expect(await said(doc)).toMatchObject({ headline, status });
      expect(await said(listing(doc, AT))).toMatchObject({ headline, status });
    }
  });

  test("what the server said stands until the phrases of its sport are here, and no others are asked for", () => {
    const [doc] = DOCS as [MatchDocument];
    expect(sayFile.say(listing(doc, AT), load)).toMatchObject({ headline: doc.headline, status: doc.status });
    expect(asked).toEqual([`${doc.sport}/phrases/${language}`]);
  });

  test("what stands in English is marked, what is said in the language is not", async () => {
    const subject = DOCS.find(({ status, sport }) => status.phase === "live" && sport === "cricket");
    if (!subject) throw new Error("no match is on");
    const english = speechOf("en", undefined, () => {});
    const shown = (speech: typeof english) =>
      cardView({ match: "m", subject, link: { connection: "live" }, speech, delay: 0, now: NOON });
    const marked = (view: ReturnType<typeof shown>) =>
      [view.status, view.text, ...view.aside, ...view.sides.map(({ detail }) => detail)].map((text) =>
        text === "" ? undefined : view.english.includes(text),
      );
    const isMarked = (speech: typeof english) => new Set(marked(shown(speech)));
    expect(isMarked(english)).not.toContain(true);
    expect(isMarked({ ...english, language })).not.toContain(false);
    const spoken = await said(subject);
    expect(isMarked({ ...english, language, say: () => spoken })).not.toContain(true);
  });
});
