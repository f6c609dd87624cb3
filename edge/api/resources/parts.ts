import type { MatchReader } from "../../../store/store.ts";
import type { Histories } from "../histories.ts";

/** What a resource of the API is made with. */
export interface ApiParts {
  readonly reader: MatchReader;
  readonly histories: Histories;
}
