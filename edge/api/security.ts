/** What browsers may do with our answers. */
import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

/** Under this path stands what programs read. */
export const DATA = "/v1/";
/** Under this path stand pages for the iframes of other sites. */
const FRAMES = "/embed/";

/** What scripts of other sites may read beside the answer. */
const EXPOSED = ["ETag", "Age", "Warning", "Retry-After", "RateLimit", "RateLimit-Policy"];

export type Headers = readonly (readonly [name: string, value: string])[];

/** On all answers. Scores are public: scripts of any site may read them, and any site may load them, and the widget. */
const OPEN: Headers = [
  ["Access-Control-Allow-Origin", "*"],
  ["Access-Control-Expose-Headers", EXPOSED.join(",")],
  ["X-Content-Type-Options", "nosniff"],
];

/** On what is no page; each takes as long as to find the answer, so these are few. */
const DATA_HEADERS: Headers = [
  ...OPEN,
  ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"],
];

/** On what people see. Whoever ends TLS in front of this knows whether the whole domain has it (HSTS). */
const SEEN: Headers = [
  ...OPEN,
  ["Cross-Origin-Resource-Policy", "cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["X-DNS-Prefetch-Control", "off"],
  ["X-Download-Options", "noopen"],
  ["X-Permitted-Cross-Domain-Policies", "none"],
  ["X-XSS-Protection", "0"],
];

/**
 * A page loads from here alone, runs no inline code, and talks to us and to the rooms. Nobody frames it, but for those
 * that are made for it: these have no origin, so that nothing of the reader's at this site is within their reach.
 */
export function headersBy(roomsUrl: string): (path: string) => Headers {
  const rooms = new URL(roomsUrl);
  const sockets = `${rooms.protocol === "https:" ? "wss:" : "ws:"}//${rooms.host}`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${rooms.origin} ${sockets}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  const csp = (...more: string[]) => ["Content-Security-Policy", [...policy, ...more].join("; ")] as const;
  const page: Headers = [
    ...SEEN,
    csp("frame-ancestors 'none'"),
    ["X-Frame-Options", "DENY"],
    ["Origin-Agent-Cluster", "?1"],
  ];
  const sandbox = "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox";
  const frame: Headers = [...SEEN, csp("frame-ancestors *", sandbox)];
  return (path) => {
    if (path.startsWith(DATA)) return DATA_HEADERS;
    return path.startsWith(FRAMES) ? frame : page;
  };
}

/** Sets the headers on all answers, and answers the preflights of scripts (CORS). */
export function security(headersOf: (path: string) => Headers): MiddlewareHandler {
  const preflight = cors({ origin: "*", allowMethods: ["GET", "HEAD"], maxAge: 86_400 });
  const set: MiddlewareHandler = async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of headersOf(c.req.path)) headers.set(name, value);
  };
  return (c, next) => {
    if (c.req.method !== "OPTIONS") return set(c, next);
    return set(c, async () => void (c.res = (await preflight(c, next)) ?? c.res));
  };
}
