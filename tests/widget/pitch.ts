/** Football matches of a test's own, scored into the log of a stage as a feed would. */
import { join } from "node:path";
import { openEmbeddedLog } from "../../log/embedded.ts";
import type { EventLog } from "../../log/log.ts";
import { Scorer } from "../../match/football/testing.ts";
import type { SideId } from "../../match/ids.ts";
import type { Stage } from "../stage.ts";

export class Pitch implements AsyncDisposable {
  readonly #log: EventLog;
  readonly #scorers = new Map<string, { readonly scorer: Scorer; told: number }>();

  constructor(stage: Stage) {
    this.#log = openEmbeddedLog(join(stage.env["TOUCHLINE_HOME"] ?? "", "touchline.sqlite"));
  }

  /** Kicks a match of that id off. */
  async kickOff(match: string): Promise<void> {
    const scorer = new Scorer();
    scorer.start("first-half");
    this.#scorers.set(match, { scorer, told: 0 });
    await this.#tell(match);
  }

  async goal(match: string, side: SideId): Promise<void> {
    this.#scorer(match).goal(side, 12);
    await this.#tell(match);
  }

  async halfTime(match: string): Promise<void> {
    this.#scorer(match).end("first-half");
    await this.#tell(match);
  }

  /** Half-time, second half and the end. */
  async end(match: string): Promise<void> {
    this.#scorer(match).end("first-half").start("second-half").end("second-half").do({ type: "finished" });
    await this.#tell(match);
  }

  #scorer(match: string): Scorer {
    const known = this.#scorers.get(match);
    if (!known) throw new Error(`${match} was not kicked off`);
    return known.scorer;
  }

  async #tell(match: string): Promise<void> {
    const known = this.#scorers.get(match);
    if (!known) return;
    const events = known.scorer.events.slice(known.told);
    known.told = known.scorer.events.length;
    const at = new Date().toISOString();
    await this.#log.append(
      events.map((event) => ({
        key: match,
        value: JSON.stringify({ ...event, match, id: `${match}-${event.seq}`, at }),
      })),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#log[Symbol.asyncDispose]();
  }
}
