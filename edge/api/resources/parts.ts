import type { MatchReader } from "../../../store/store.ts";

/** What a resource of the API is made with. */
export interface ApiParts {
  readonly reader: MatchReader;
}
