/** What browsers may do with our answers. */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const NONE = ["'none'"];
const SELF = ["'self'"];

/** Under this path stand pages for the iframes of other sites. */
const FRAMES = "/embed/";

/**
 * A page loads from here alone, runs no inline code, and talks to us and to the rooms. Nobody frames it, but for those
 * that are made for it: these have no origin, so that nothing of the reader's at this site is within their reach.
 */
export function security(roomsUrl: string): MiddlewareHandler {
  const rooms = new URL(roomsUrl);
  const sockets = `${rooms.protocol === "https:" ? "wss:" : "ws:"}//${rooms.host}`;
  const policy = {
    defaultSrc: NONE,
    scriptSrc: SELF,
    styleSrc: SELF,
    imgSrc: ["'self'", "data:"],
    fontSrc: SELF,
    connectSrc: ["'self'", rooms.origin, sockets],
    manifestSrc: SELF,
    baseUri: NONE,
    formAction: SELF,
  };
  const common = {
    referrerPolicy: "strict-origin-when-cross-origin",
    // Scores are public: other sites may load them, and the widget.
    crossOriginResourcePolicy: "cross-origin",
    // Whoever ends TLS in front of this knows whether the whole domain has it.
    strictTransportSecurity: false,
  } as const;
  const page = secureHeaders({
    ...common,
    contentSecurityPolicy: { ...policy, frameAncestors: NONE },
    xFrameOptions: "DENY",
  });
  const frame = secureHeaders({
    ...common,
    contentSecurityPolicy: {
      ...policy,
      frameAncestors: ["*"],
      sandbox: ["allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox"],
    },
    xFrameOptions: false,
    // It has no origin that could have a cluster of its own; browsers complain of the wish.
    originAgentCluster: false,
  });
  return (c, next) => (c.req.path.startsWith(FRAMES) ? frame(c, next) : page(c, next));
}
