import type { Board } from "../../match/document.ts";
import type { Spoken } from "../i18n/words.tsx";
import type { Versioned } from "../view.ts";
import type { Choice } from "./choice.ts";
import type { Places } from "./snippet.ts";

/** What the server inlines in the gallery. */
export interface GalleryOpening extends Spoken {
  readonly page: "gallery";
  readonly image: Versioned<Board>;
  readonly places: Places;
  readonly choice: Choice;
}
