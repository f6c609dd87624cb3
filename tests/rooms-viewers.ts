/** Viewers of rooms, for tests: sockets, streams of events, and feeds with all that they showed. */
import { WebSocket } from "ws";
import type { RoomFrame } from "../match/protocol.ts";
import { openFeed } from "../site/feed.ts";
import type { Feed, FeedOptions } from "../site/feed-core.ts";
import type { FeedState } from "../site/feed-state.ts";
import type { RoomsHost } from "./rooms-host.ts";

/** The browser's patience after a close frame, which this workerd's end of the connection outlasts. */
export class Socket extends WebSocket {
  constructor(url: string | URL) {
    // The types are older than the option.
    const patience: WebSocket.ClientOptions & { closeTimeout: number } = { closeTimeout: 100 };
    super(url, patience);
  }
}

/** A viewer without manners: it shows the frames as they come. */
export class Bare {
  readonly frames: RoomFrame[] = [];
  readonly closed: Promise<number>;
  readonly #socket: Socket;

  constructor(host: RoomsHost, room: string, query: Record<string, string> = {}) {
    const url = new URL(`/parties/main/${room}?${new URLSearchParams(query)}`, host.url);
    url.protocol = "ws:";
    this.#socket = new Socket(url);
    this.#socket.on("message", (data) => {
      if (Buffer.isBuffer(data)) this.frames.push(JSON.parse(data.toString()) as RoomFrame);
    });
    this.closed = new Promise((resolve) => this.#socket.on("close", resolve));
  }

  send(text: string): void {
    this.#socket.send(text);
  }

  close(): Promise<number> {
    this.#socket.close(1000);
    return this.closed;
  }
}

interface ServerEvent {
  readonly event?: string;
  readonly id?: string;
  readonly retry?: string;
  readonly data?: string;
}

/** A viewer of events, as a browser without WebSockets is one. */
export class Stream {
  readonly events: ServerEvent[] = [];
  readonly response: Response;
  readonly ended: Promise<void>;
  readonly #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.#abort = abort;
    this.response = response;
    this.ended = this.#read(response);
  }

  static async open(url: URL, headers: Record<string, string> = {}): Promise<Stream> {
    const abort = new AbortController();
    const accept = { accept: "text/event-stream" };
    const response = await fetch(url, { headers: { ...accept, ...headers }, signal: abort.signal });
    return new Stream(response, abort);
  }

  get frames(): unknown[] {
    return this.events
      .filter(({ event, data }) => event === undefined && data !== undefined)
      .map(({ data = "" }) => JSON.parse(data) as unknown);
  }

  leave(): void {
    this.#abort.abort();
  }

  async #read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    let text = "";
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        const events = text.split("\n\n");
        text = events.pop() ?? "";
        for (const event of events) this.events.push(Object.fromEntries(fieldsOf(event)) as ServerEvent);
      }
    } catch {
      // It left.
    }
  }
}

const fieldsOf = (event: string): [string, string][] =>
  event.split("\n").map((line) => {
    const [name = "", ...rest] = line.split(": ");
    return [name, rest.join(": ")];
  });

/** A feed with all that it showed, and what it called live although its room had told of newer. */
export class Watched {
  readonly shown: FeedState<object>[] = [];
  readonly behind: FeedState<object>[] = [];
  readonly #feed: Feed<object>;
  #told = 0;

  constructor(host: RoomsHost, room: string, options: Partial<FeedOptions> = {}) {
    const hear = (frame: RoomFrame) => {
      if ("v" in frame) this.#told = Math.max(this.#told, frame.v);
    };
    class Heard extends Socket {
      constructor(url: string | URL) {
        super(url);
        this.on("message", (data: Buffer) => hear(JSON.parse(data.toString()) as RoomFrame));
      }
    }
    this.#feed = openFeed({ rooms: host.url, room, WebSocket: Heard, ...options });
    this.#feed.subscribe(() => this.#note(this.#feed.state()));
  }

  close(): void {
    this.#feed.close();
  }

  #note(state: FeedState<object>): void {
    this.shown.push(state);
    if (state.connection === "live" && state.v < this.#told) this.behind.push(state);
  }
}
