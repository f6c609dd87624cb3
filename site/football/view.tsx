import type { FootballDocument } from "../../match/football/card.ts";
import { minuteText, periodInProgress } from "../../match/football/clock.ts";
import { aggregate } from "../../match/football/outcome.ts";
import { PERIODS } from "../../match/football/period.ts";
import type { SideId } from "../../match/ids.ts";
import { scoreIn } from "../i18n/isolated.ts";
import type { Language } from "../i18n/languages.ts";
import type { Speech } from "../i18n/words.tsx";
import { nameOf, surname } from "../people.ts";
import type { Chip, SportView } from "../sport-view.ts";
import { footballWords } from "./words.ts";

const FIGURES = ["shots", "onTarget", "corners"] as const;

function chips(doc: FootballDocument, { language, dir }: Speech): readonly Chip[] {
  const say = footballWords.in(language);
  const { card, status } = doc;
  if (!card.clock || status.phase === "finished" || status.phase === "abandoned") return [];
  const stoppage = periodInProgress(card) && card.clock.stoppage;
  const total = aggregate(card);
  const { a, b } = card.statistics;
  return [
    ...(total ? [{ name: say.aggregate, value: scoreIn(dir, total.a, total.b) }] : []),
    // What comes and goes takes the place of another, so that the rest stands still.
    ...FIGURES.slice(0, stoppage ? -1 : FIGURES.length).map((id) => ({
      name: say[id],
      value: scoreIn(dir, a[id], b[id]),
      room: 5,
    })),
    ...(stoppage ? [{ name: say.addedTime, value: say.minutes(stoppage), tone: "warn" } as const] : []),
  ];
}

/** The score at half-time, once it is past. */
function aside({ card }: FootballDocument, { language, dir }: Speech): string | undefined {
  const half = card.periods["first-half"];
  return half?.ended && card.clock?.period !== "first-half"
    ? footballWords.in(language).halfTime(scoreIn(dir, half.a, half.b))
    : undefined;
}

/** Who scored, with the minutes: "Ode 12’, 45+1’". */
function scorers(doc: FootballDocument, side: SideId, { language }: Speech): string | undefined {
  const say = footballWords.in(language);
  const notes: Readonly<Partial<Record<string, string>>> = { "own goal": say.ownGoal, penalty: say.penalty };
  const minutes = new Map<string, string[]>();
  for (const goal of Object.values(doc.card.goals)) {
    if (goal.side !== side || goal.disallowed) continue;
    const who = goal.player ? surname(nameOf(doc, goal.player)) : say.goal;
    const note = notes[goal.how];
    const when = `${minuteText(goal)}’${note === undefined ? "" : ` (${note})`}`;
    minutes.set(who, [...(minutes.get(who) ?? []), when]);
  }
  if (minutes.size === 0) return undefined;
  return Array.from(minutes, ([who, when]) => `${who} ${when.join(", ")}`).join(" · ");
}

const period = ({ card }: FootballDocument, ordinal: number, { language }: Speech): string | undefined => {
  const name = PERIODS[ordinal - 1];
  return name && card.periods[name] && footballWords.in(language).periods[name];
};

const hasScorecard = ({ card }: FootballDocument): boolean => card.clock !== undefined;

const footballView: SportView<FootballDocument> = {
  words: ({ language }) => footballWords.in(language),
  chips,
  aside,
  under: scorers,
  period,
  hasLineUps: true,
  hasScorecard,
};

/** The view, once its words in a language are here. */
export async function footballViewIn(language: Language): Promise<SportView<FootballDocument>> {
  await footballWords.load(language);
  return footballView;
}
