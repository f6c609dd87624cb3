/** As much of ws as the tests use: it shows close codes and lets a test choose how long it waits for a close. */
declare module "ws" {
  export class WebSocket {
    constructor(url: string | URL, options?: { closeTimeout?: number });
    on(event: "message", listener: (data: unknown) => void): this;
    on(event: "close", listener: (code: number) => void): this;
    send(text: string): void;
    close(code?: number): void;
  }
}
