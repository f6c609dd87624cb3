/** The widget's script: a page that loads it has `<touchline-score>` and `<touchline-board>`. */
import { BoardElement } from "./board-element.ts";
import { ScoreElement } from "./score-element.ts";

// A page may load it twice.
if (!customElements.get("touchline-score")) {
  customElements.define("touchline-score", ScoreElement);
  customElements.define("touchline-board", BoardElement);
}
