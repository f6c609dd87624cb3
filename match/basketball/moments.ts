/** What a basket means: the lead, a run, a round number of points, a shot at the buzzer. */
import { otherSide } from "../ids.ts";
import type { BasketballDocument } from "./card.ts";
import type { EventOf } from "./events.ts";
import { surname } from "./names.ts";
import { leaderOf } from "./outcome.ts";
import { isLast, lastPeriod } from "./periods.ts";

type Basket = EventOf<"basketball.shot-taken"> | EventOf<"basketball.free-throw-taken">;

/** The last minutes of a close game, and the last second of any period. */
const CRUNCH_SECONDS = 300;
const BUZZER_SECONDS = 1;
const LONG_RUN = 10;
const ROUND = 10;
const MANY_POINTS = 20;

export function afterBasket(
  before: BasketballDocument,
  after: BasketballDocument,
  event: Basket,
): { readonly said: readonly string[]; readonly key: boolean } {
  const { side } = event;
  const last = lastPeriod(after.card)?.number ?? 1;
  const left = after.card.clock?.left ?? Number.POSITIVE_INFINITY;
  const crunch = isLast(after.card.format, last) && left <= CRUNCH_SECONDS;
  const lead = leadText(before, after);
  const run = runText(before, after);
  const milestone = milestoneText(before, after, event);
  const buzzer = event.type === "basketball.shot-taken" && left <= BUZZER_SECONDS;
  const said = [buzzer ? "At the buzzer!" : "", lead, run, milestone].filter((text) => text !== "");
  const key = buzzer || run !== "" || milestone !== "" || (crunch && lead !== "");
  return { said: said.slice(0, 3), key: key && after.sides[side] !== undefined };
}

function leadText({ card: before }: BasketballDocument, after: BasketballDocument): string {
  const { card, sides } = after;
  const leader = leaderOf(card.score);
  if (!leader) return `Level at ${card.score.a}.`;
  const was = leaderOf(before.score);
  if (was === leader) return "";
  const { name } = sides[leader];
  if (was === otherSide(leader)) return `${name} take the lead.`;
  return card.leadChanges > before.leadChanges ? `${name} go back in front.` : `${name} lead.`;
}

function runText({ card: before }: BasketballDocument, { card, sides }: BasketballDocument): string {
  const { run } = card;
  if (!run || run.points < LONG_RUN) return "";
  const earlier = before.run?.side === run.side ? before.run.points : 0;
  return earlier < LONG_RUN ? `${run.points} points in a row for ${sides[run.side].name}.` : "";
}

/** 20, 30, 40 points of one player. */
function milestoneText(before: BasketballDocument, after: BasketballDocument, { player }: Basket): string {
  if (!player) return "";
  const points = after.card.players[player]?.points ?? 0;
  const earlier = before.card.players[player]?.points ?? 0;
  const passed = Math.floor(points / ROUND) > Math.floor(earlier / ROUND) && points >= MANY_POINTS;
  return passed ? `${surname(after.players, player)} has ${points}.` : "";
}
