/** A load of HTTP requests from one process: connections that each ask again as soon as they have their answer. */

export interface Load {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds from a question to the end of its answer: the median, and that of the slowest hundredth. */
  readonly p50: number;
  readonly p99: number;
}

export interface Question {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** What every answer must have. */
  readonly status: number;
}

interface Asker {
  asked: number;
  rest: Buffer;
}

/** Asks over `connections` for `ms` milliseconds. Rejects if an answer has another status, or a connection is lost. */
export async function load(question: Question, connections: number, ms: number): Promise<Load> {
  const { url, headers = {} } = question;
  const fields = Object.entries({ Host: url.host, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const request = `GET ${url.pathname}${url.search} HTTP/1.1\r\n${fields.join("")}\r\n`;
  const expected = `HTTP/1.1 ${question.status} `;
  const took: number[] = [];
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {});

  const ask = (socket: Bun.Socket<Asker>) => {
    socket.data.asked = performance.now();
    socket.write(request);
  };
  const sockets = await Promise.all(
    Array.from({ length: connections }, () =>
      Bun.connect<Asker>({
        hostname: url.hostname,
        port: Number(url.port),
        data: { asked: 0, rest: Buffer.alloc(0) },
        socket: {
          data(socket, chunk) {
            const { data } = socket;
            data.rest = data.rest.length > 0 ? Buffer.concat([data.rest, chunk]) : chunk;
            const end = endOf(data.rest);
            if (end === undefined || data.rest.length < end) return;
            const status = data.rest.toString("latin1", 0, expected.length);
            if (status !== expected) failed.reject(new Error(`${url.pathname}: ${status}`));
            took.push(performance.now() - data.asked);
            data.rest = data.rest.subarray(end);
            ask(socket);
          },
          close: () => failed.reject(new Error(`${url.href}: the connection was lost`)),
        },
      }),
    ),
  );
  const start = performance.now();
  for (const socket of sockets) ask(socket);
  await Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), failed.promise]);
  const seconds = (performance.now() - start) / 1_000;
  const sorted = took.toSorted((x, y) => x - y);
  for (const socket of sockets) socket.end();
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
  return { rate: sorted.length / seconds, p50: share(0.5), p99: share(0.99) };
}

/** Where the first answer in `bytes` ends, once its head is there. */
function endOf(bytes: Buffer): number | undefined {
  const head = bytes.indexOf("\r\n\r\n");
  if (head < 0) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(bytes.toString("latin1", 0, head))?.[1] ?? "0";
  return head + 4 + Number(length);
}
