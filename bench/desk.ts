/**
 * What a scorer waits for: `bun bench/desk.ts`, on all of Touchline with its real processes, embedded, or with the Kafka and
 * Redis that KAFKA_BROKERS and REDIS_URL name.
 */
import { matchId, type MatchId } from "../match/ids.ts";
import { newKey, scoredMatch } from "../tests/scored-match.ts";
import { openStage } from "../tests/stage.ts";

const BALLS = 300;
const SCORERS = 20;
const UNDOS = 10;

await using stage = await openStage({ LOG_LEVEL: "warning" });
const key = newKey(stage, "bench");

async function send(match: MatchId, body: unknown): Promise<number> {
  const began = performance.now();
  const answer = await fetch(new URL(`/v1/matches/${match}/events`, stage.address), {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${answer.status} ${text}`);
  return performance.now() - began;
}

const opening = (n: number) => ({
  type: "announced",
  format: { sport: "football", halfMinutes: 45 },
  competition: `Bench ${n}`,
  startsAt: "2026-06-06T14:00:00Z",
  sides: { a: { name: "Moor", short: "MOR" }, b: { name: "Harbour", short: "HAR" } },
});
const started = [{ type: "started" }, { type: "football.period-started", period: "first-half" }];
const corner = { type: "football.corner-awarded", side: "a", minute: 5 };
const begin = async (n: number): Promise<MatchId> => {
  const match = matchId(`bench-${n}`);
  await send(match, [opening(n), ...started]);
  return match;
};

function told(what: string, tookMs: readonly number[]): void {
  const sorted = tookMs.toSorted((x, y) => x - y);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1);
  console.log(`${what.padEnd(44)} p50 ${at(0.5)} ms   p99 ${at(0.99)} ms`);
}

const one = await begin(1);
const alone: number[] = [];
for (let n = 0; n < BALLS; n++) alone.push(await send(one, corner));
told("one scorer, one event after the other", alone);

const many = await Promise.all(Array.from({ length: SCORERS }, (_, n) => begin(2 + n)));
const began = performance.now();
const together = await Promise.all(
  many.map(async (match) => {
    const took: number[] = [];
    for (let n = 0; n < BALLS / 5; n++) took.push(await send(match, corner));
    return took;
  }),
);
const seconds = (performance.now() - began) / 1_000;
told(`${SCORERS} scorers at once, a match each`, together.flat());
console.log(`${"".padEnd(44)} ${Math.round(together.flat().length / seconds)} events a second`);

for (const events of [250, 2_000]) {
  const cricket = { sport: "cricket", format: "test", events, seed: events } as const;
  const address = await scoredMatch(stage, key, cricket);
  const match = matchId(new URL(address).pathname.slice("/score/".length));
  const undone: number[] = [];
  for (let n = 0; n < UNDOS; n++) undone.push(await send(match, { type: "retracted", target: events - n }));
  told(`an undo in a Test match of ${events} events`, undone);
}
