/** Cricket as a conversation: what happens, answered by cricket's document. */
import type { CricketDocument } from "../../../match/cricket/card.ts";
import { move as anyMove, type Play } from "../play.ts";

export type CricketPlay<R = void> = Play<CricketDocument, R>;
export const move = anyMove<CricketDocument>;
