/** Pages of another site that have the widget on them, served from an origin of their own. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface HostPage {
  readonly head?: string;
  readonly body: string;
  /** The page's Content-Security-Policy. */
  readonly csp?: string;
}

export class Host implements AsyncDisposable {
  readonly #server: Server;
  readonly #pages = new Map<string, HostPage>();

  private constructor() {
    this.#server = createServer((request, response) => {
      const page = this.#pages.get(request.url ?? "");
      if (!page) {
        // A browser asks for an icon unbidden.
        response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
        return;
      }
      const { head = "", body, csp } = page;
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        ...(csp !== undefined && { "content-security-policy": csp }),
      });
      response.end(
        `<!doctype html><html lang="en"><head><title>Host</title>${head}</head><body>${body}</body></html>`,
      );
    });
  }

  static async start(): Promise<Host> {
    const host = new Host();
    host.#server.listen(0, "127.0.0.1");
    await once(host.#server, "listening");
    return host;
  }

  /** Puts up a page and gives its address. */
  put(page: HostPage): string {
    const path = `/${this.#pages.size + 1}`;
    this.#pages.set(path, page);
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}
