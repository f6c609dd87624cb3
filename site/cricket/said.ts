/** Figures of an innings in a language's words. */
import type { BatterRow, CricketCard, CricketDocument, Innings, Target } from "../../match/cricket/card.ts";
import { surname } from "../../match/cricket/names.ts";
import { overKind, oversShown } from "./figures.ts";
import type { CricketPanelWords } from "./panel-words/en.ts";

/** "c Ode b Thorne", "st Ode b Thorne", "run out (Ode/Ilic)": whose hands it was. */
const HANDS = /^(?:c|st) (?<held>.+) b |^run out \((?<threw>.+)\)$/;

/** How a batter's innings stands or ended. */
export function howOut(say: CricketPanelWords, { players }: CricketDocument, row: BatterRow): string {
  if (!row.dismissal) return say.states[row.state];
  const { kind, text, bowler } = row.dismissal;
  // Only the text names substitutes: they are not of the match's people.
  const { held, threw } = HANDS.exec(text)?.groups ?? {};
  const hands = kind === "caught and bowled" ? "" : (held ?? threw ?? "");
  return say.dismissal({
    kind,
    text,
    bowler: bowler === undefined ? "" : surname(players, bowler),
    hands: hands.replaceAll(/sub \[([^\]]*)\]/g, (_, name: string) => say.substitute(name)),
  });
}

/** "b 4, lb 2, w 6": only those that there were. */
export function extrasText(say: CricketPanelWords, { extras }: Innings): string {
  const kinds = ["byes", "legbyes", "wides", "noballs", "penalty"] as const;
  return say.list(
    kinds.filter((kind) => extras[kind] > 0).map((kind) => `${say.extrasKinds[kind]} ${extras[kind]}`),
  );
}

/** "6 wickets, 20 overs, 9.10 an over" */
export function totalText(say: CricketPanelWords, { card }: CricketDocument, innings: Innings): string {
  const kind = overKind(card);
  const { closed, runRate, wickets } = innings;
  const parts = [
    closed === "all out" ? say.allOut : say.wickets(wickets),
    say.overs(kind, oversShown(innings)),
  ];
  if (runRate !== undefined) parts.push(say.rate(kind, runRate.toFixed(2)));
  if (closed === "declared" || closed === "forfeited") parts.push(say[closed]);
  return say.list(parts);
}

/** "T20 · 20 overs a side", "Test · two innings a side". */
export function formatText(say: CricketPanelWords, { format }: CricketCard): string {
  const { name, overs, ballsPerOver, inningsPerSide } = format;
  const parts = [say.formats[name]];
  if (ballsPerOver === 5 && overs !== undefined) parts.push(say.ballsASide(overs * 5));
  else if (overs !== undefined) parts.push(say.oversASide(overs));
  if (inningsPerSide === 2) parts.push(say.twoInnings);
  if (ballsPerOver !== 6 && ballsPerOver !== 5) parts.push(say.ballsAnOver(ballsPerOver));
  return parts.join(" · ");
}

/** "143 runs in 15 overs (DLS)" */
export const targetText = (
  say: CricketPanelWords,
  card: CricketCard,
  { runs, overs, method = "" }: Target,
): string => {
  const inTime = overs === undefined ? undefined : say.overs(overKind(card), String(overs));
  return say.target(runs, inTime, method);
};
