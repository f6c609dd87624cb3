/** What browsers may do with our answers. */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const NONE = ["'none'"];
const SELF = ["'self'"];

/** A page loads from here alone, runs no inline code, and talks to us and to the rooms. */
export function security(roomsUrl: string): MiddlewareHandler {
  const rooms = new URL(roomsUrl);
  const sockets = `${rooms.protocol === "https:" ? "wss:" : "ws:"}//${rooms.host}`;
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: NONE,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: ["'self'", "data:"],
      fontSrc: SELF,
      connectSrc: ["'self'", rooms.origin, sockets],
      manifestSrc: SELF,
      baseUri: NONE,
      formAction: NONE,
      frameAncestors: NONE,
    },
    xFrameOptions: "DENY",
    referrerPolicy: "strict-origin-when-cross-origin",
    // Scores are public: other sites may load them, and the widget.
    crossOriginResourcePolicy: "cross-origin",
    // Whoever ends TLS in front of this knows whether the whole domain has it.
    strictTransportSecurity: false,
  });
}
