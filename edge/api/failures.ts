/** What is said when something goes wrong: to whoever asked, without a word of the inside, and to the log. */
import type { ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "../../runtime/logger.ts";
import { StoreUnavailable } from "../../store/store.ts";
import { DeskAway } from "./desk.ts";
import { Overloaded } from "./histories.ts";
import type { Refuse } from "./problem.ts";

/** After how many seconds a client may try again when the store is away. */
const RETRY_SECONDS = 2;

/** Told when the store goes, with the reason, and when it is back. */
export function tellOutage(logger: Logger, error: StoreUnavailable | undefined): void {
  if (!error) return logger.info("the store is back");
  const { cause } = error;
  logger.warning("the store is away, what was read last is given out: {error} {cause}", { error, cause });
}

export function failures(refuse: Refuse, logger: Logger): ErrorHandler {
  // One failure that many readers share is logged once.
  const logged = new WeakSet<Error>();
  return (error, c) => {
    if (error instanceof HTTPException && error.status < 500) {
      return refuse(c, { status: 400, detail: `The request cannot be read: ${error.message}.` });
    }
    if (error instanceof Overloaded) {
      c.header("Retry-After", String(RETRY_SECONDS));
      return refuse(c, { status: 503, detail: `Too much is looked back at right now: ${error.message}.` });
    }
    const deskAway = error instanceof DeskAway;
    // That the store is away is logged when it goes, for all that fails until it is back.
    const storeAway = error instanceof StoreUnavailable;
    if (!storeAway && !logged.has(error)) {
      const said = { method: c.req.method, path: c.req.path, error, cause: error.cause };
      if (deskAway) logger.warning("{method} {path}: the desk is away: {error} {cause}", said);
      else logger.error("{method} {path}: {error} {cause}", said);
    }
    logged.add(error);
    if (!storeAway && !deskAway)
      return refuse(c, { status: 500, detail: "Something went wrong on our side." });
    c.header("Retry-After", String(RETRY_SECONDS));
    const detail = deskAway
      ? "Nothing can be taken right now. Send it again with the same id."
      : "The scores cannot be read right now. Try again in a moment.";
    return refuse(c, { status: 503, detail });
  };
}
