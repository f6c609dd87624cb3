/**
 * `bun bench/wire-bytes.ts [--matches N]`: what an event costs a viewer in bytes, per sport, against other ways to
 * tell it. Each match is played by the simulator and folded; every way tells the same state after every event.
 */
import { createDeflateRaw, constants, type DeflateRaw } from "node:zlib";
import { Command } from "commander";
import { compare } from "fast-json-patch";
import { createDelta } from "fossil-delta";
import type { Entry } from "../match/head.ts";
import { epoch } from "../match/ids.ts";
import { diff } from "../match/patch.ts";
import type { RoomFrame } from "../match/protocol.ts";
import { type SportName, sports } from "../match/sports.ts";
import { advance, type MatchState, UNSEEN } from "../match/state.ts";
import { matchAt } from "../simulator/play/sports.ts";

const EPOCH = epoch("bench001");
const START = Date.UTC(2026, 5, 1, 14);
/** Events before this are the announcement and the line-ups: a viewer rarely sees them arrive. */
const FIRST = 10;

interface Change {
  readonly before: MatchState;
  readonly after: MatchState;
  readonly changed: readonly Entry[];
}

/** How a way tells a change: the message as it would be sent. */
type Way = (change: Change) => string | Uint8Array;

const encoder = new TextEncoder();
const imageOf = ({ v, at, doc, entries }: MatchState): string =>
  JSON.stringify({ t: "i", epoch: EPOCH, v, at, doc: { ...doc }, entries } satisfies RoomFrame);

const ways: Readonly<Record<string, Way>> = {
  "full image": ({ after }) => imageOf(after),
  "RFC 6902 patch": ({ before, after, changed }) =>
    JSON.stringify([
      ...compare(before.doc ?? {}, after.doc ?? {}),
      ...changed.map((value) => ({ op: "add", path: "/entries/0", value })),
    ]),
  "fossil delta": ({ before, after }) =>
    Uint8Array.from(createDelta(encoder.encode(imageOf(before)), encoder.encode(imageOf(after)))),
  Touchline: ({ before, after, changed }) =>
    JSON.stringify({
      t: "d",
      epoch: EPOCH,
      from: before.v,
      v: after.v,
      at: after.at,
      o: diff(before.doc ?? {}, after.doc ?? {}) ?? {},
      e: [...changed],
    } satisfies RoomFrame),
};

/** A compression that goes on from message to message, as permessage-deflate does (RFC 7692 §7.2.1). */
class Deflater {
  readonly #stream: DeflateRaw = createDeflateRaw();
  #bytes = 0;

  constructor() {
    this.#stream.on("data", (chunk: Uint8Array) => (this.#bytes += chunk.byteLength));
  }

  /** Bytes of the compressed message, without the four that the standard leaves out. */
  async add(message: string | Uint8Array): Promise<number> {
    const before = this.#bytes;
    this.#stream.write(message);
    await new Promise<void>((resolve) => this.#stream.flush(constants.Z_SYNC_FLUSH, resolve));
    return this.#bytes - before - 4;
  }
}

/** Mean bytes of a message, by the way's name: as it is, and compressed. */
export type Costs = ReadonlyMap<string, { readonly plain: number; readonly deflated: number }>;

/** Plays `matches` matches of `sport` from a fixed seed and tells every event in every way. */
export async function measure(sport: SportName, matches: number): Promise<Costs> {
  const sums = Object.entries(ways).map(([name, tell]) => ({ name, tell, plain: 0, deflated: 0 }));
  let events = 0;
  for (let index = 0; index < matches; index++) {
    const viewers = sums.map((sum) => ({ sum, deflater: new Deflater() }));
    let before = UNSEEN;
    for (const event of matchAt({ sport, seed: 1 }, index, START).events) {
      const { state: after, changed } = advance(before, [event]);
      if (after.v > FIRST) {
        events++;
        for (const { sum, deflater } of viewers) {
          const message = sum.tell({ before, after, changed });
          sum.plain += Buffer.byteLength(message);
          sum.deflated += await deflater.add(message);
        }
      }
      before = after;
    }
  }
  return new Map(
    sums.map(({ name, plain, deflated }) => [name, { plain: plain / events, deflated: deflated / events }]),
  );
}

async function printTable(matches: number): Promise<void> {
  console.log("| sport | way | bytes an event | of the image | deflated | of the image |");
  console.log("|---|---|---:|---:|---:|---:|");
  for (const { name: sport } of sports) {
    const costs = await measure(sport, matches);
    const image = costs.get("full image")?.plain ?? Number.NaN;
    const cell = (bytes: number) => `${Math.round(bytes)} | ${((100 * bytes) / image).toFixed(1)} %`;
    for (const [way, { plain, deflated }] of costs)
      console.log(`| ${sport} | ${way} | ${cell(plain)} | ${cell(deflated)} |`);
  }
}

if (import.meta.main) {
  const { matches } = new Command("bun bench/wire-bytes.ts")
    .description("Prints, per sport, the bytes of an event on the wire told in different ways.")
    .option("--matches <count>", "matches a sport", "5")
    .parse()
    .opts<{ matches: string }>();
  await printTable(Number(matches));
}
