import type { Desk } from "../desk.ts";
import type { Relays } from "../relays.ts";
import type { Histories } from "../histories.ts";
import type { Sender } from "../send.ts";
import type { SharedReader } from "../shared.ts";

/** What a resource of the API is made with. */
export interface ApiParts {
  readonly reader: SharedReader;
  readonly desk: Desk;
  readonly histories: Histories;
  readonly relays: Relays;
  /** Where browsers reach the rooms. */
  readonly roomsUrl: string;
  readonly send: Sender;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
