/** A wire between browsers and rooms that a test can cut, and look at. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export class Wire implements AsyncDisposable {
  readonly #sockets = new Set<Socket>();
  readonly #webSockets = new Set<Socket>();
  readonly #server = createServer((socket) => this.#pass(socket));
  readonly #to: number;
  /** Nothing gets through, neither what is there nor what comes. */
  isCut = false;
  /** WebSockets are turned away, as some proxies do. */
  refusesUpgrades = false;
  /** WebSockets that were opened, in all. */
  opened = 0;

  /** `to` is the rooms' port on loopback. */
  private constructor(to: number) {
    this.#to = to;
  }

  static async start(to: number): Promise<Wire> {
    const wire = new Wire(to);
    wire.#server.listen(0, "127.0.0.1");
    await once(wire.#server, "listening");
    return wire;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
  }

  /** WebSockets that are open now. */
  get open(): number {
    return this.#webSockets.size;
  }

  cut(): void {
    this.isCut = true;
    this.#drop();
  }

  mend(): void {
    this.isCut = false;
  }

  #pass(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => {
      this.#sockets.delete(socket);
      this.#webSockets.delete(socket);
    });
    if (this.isCut) {
      socket.destroy();
      return;
    }
    socket.once("data", (head) => {
      if (/^upgrade: websocket/im.test(head.toString("latin1"))) {
        if (this.refusesUpgrades) {
          socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
          return;
        }
        this.opened++;
        this.#webSockets.add(socket);
      }
      const onward = connect(this.#to, "127.0.0.1");
      onward.on("error", () => socket.destroy());
      onward.on("close", () => socket.destroy());
      socket.on("close", () => onward.destroy());
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
  }

  #drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#drop();
    this.#server.close();
    await once(this.#server, "close");
  }
}
