/** Where widgets are tested: real processes from the scorer to the rooms, another site's pages, a real browser. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openBrowser } from "../services/chromium.ts";
import { freePort } from "../services/process.ts";
import { openStage } from "../stage.ts";
import { Wire } from "../wire.ts";
import { Host, type HostPage } from "./host.ts";
import { Pitch } from "./pitch.ts";

export const SOON = { timeout: 15_000 };

/** A widget that shows the match, as an editor writes it. */
export const score = (match: string, more = ""): string =>
  `<touchline-score match="${match}" ${more}></touchline-score>`;

/** What all of a page's widgets show, two a match. */
export const scores = (tab: Page): Promise<string[]> => tab.locator("touchline-score .score").allInnerTexts();

export class Ground {
  readonly #life = new AsyncDisposableStack();
  readonly #contexts: BrowserContext[] = [];
  /** Between browsers and rooms. */
  readonly wire: Wire;
  readonly pitch: Pitch;
  readonly #host: Host;
  readonly #browser: Browser;
  /** The edge API's address. */
  readonly api: string;

  private constructor(wire: Wire, pitch: Pitch, host: Host, browser: Browser, api: string) {
    this.wire = wire;
    this.pitch = pitch;
    this.#host = host;
    this.#browser = browser;
    this.api = api;
  }

  /** All is open and the matches, each kicked off, are on the board. */
  static async open(chromium: string, matches: readonly string[]): Promise<Ground> {
    const life = new AsyncDisposableStack();
    const port = await freePort();
    const wire = life.use(await Wire.start(port));
    const rooms = `http://127.0.0.1:${port}`;
    const settings = { ROOMS_PORT: String(port), ROOMS_URL: rooms, PUBLIC_ROOMS_URL: wire.url.href };
    const stage = life.use(await openStage(settings));
    const pitch = life.use(new Pitch(stage));
    for (const match of matches) await pitch.kickOff(match);
    const host = life.use(await Host.start());
    const browser = await openBrowser(chromium);
    life.defer(() => browser.close());
    const ground = new Ground(wire, pitch, host, browser, stage.address.href);
    ground.#life.use(life);
    await until(async () => (await ground.#listed()) === matches.length, "the matches are not on the board");
    return ground;
  }

  /** The tag of the script by its steady name. */
  get script(): string {
    return `<script src="${this.api}widget.js" async></script>`;
  }

  /** A browser of its own, which ends with the test; what it complains of is kept. */
  async browse(options: BrowserContextOptions = {}) {
    const context = await this.#browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
    this.#contexts.push(context);
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on("console", (said) => {
      if (said.type() === "error" || said.type() === "warning") complaints.push(said.text());
    });
    tab.on("pageerror", ({ message }) => complaints.push(message));
    return { tab, complaints, context };
  }

  /** Opens a page of another site. */
  async visit(page: HostPage, prepare: (tab: Page) => Promise<unknown> = async () => {}) {
    const visit = await this.browse();
    await prepare(visit.tab);
    await visit.tab.goto(this.#host.put(page));
    return visit;
  }

  /** Ends what a test opened, and waits until no socket is left of it. */
  async leave(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
    await until(() => this.wire.open === 0, "a socket outlives its page");
  }

  async #listed(): Promise<number> {
    const { doc } = (await (await fetch(`${this.api}v1/board`)).json()) as { doc: { matches: object } };
    return Object.keys(doc.matches).length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#life.disposeAsync();
  }
}

async function until(what: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  for (const deadline = Date.now() + SOON.timeout; !(await what()); await sleep(20))
    if (Date.now() > deadline) throw new Error(otherwise);
}

/** A ground for all tests of a file, open while they run. */
export function useGround(chromium: string, matches: readonly string[]): () => Ground {
  let ground: Ground | undefined;
  beforeAll(async () => void (ground = await Ground.open(chromium, matches)));
  afterEach(() => ground?.leave());
  afterAll(() => ground?.[Symbol.asyncDispose]());
  return () => {
    if (!ground) throw new Error("the ground is open only while tests run");
    return ground;
  };
}
