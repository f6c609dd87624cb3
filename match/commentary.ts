/** The commentary on what happens in any sport. A sport's own stands in its folder. */
import type { Entry, MatchHead } from "./head.ts";
import type { Correction, Fact, MatchEvent } from "./event.ts";
import { isCorrection } from "./event.ts";
import type { Telling } from "./sport.ts";

/** The line for an event that every sport has; undefined for one that needs none. */
export function tellCommon(doc: MatchHead, event: Fact): Telling | undefined {
  switch (event.type) {
    case "started":
      return { tone: "info", lead: "Play is under way." };
    case "paused":
      return { tone: "info", lead: `${doc.status.label}.`, ...(event.note && { text: event.note }) };
    case "resumed":
      return { tone: "info", lead: "Play resumes." };
    case "finished":
      return { tone: "info", lead: `${doc.headline.text}.`, key: true, ...playerOfMatch(doc, event) };
    case "abandoned":
      return { tone: "info", lead: "Match abandoned.", key: true, ...(event.note && { text: event.note }) };
    case "noted":
      return { tone: "info", lead: event.text };
    default:
      return undefined;
  }
}

function playerOfMatch(
  doc: MatchHead,
  { playerOfMatch: best }: Extract<Fact, { type: "finished" }>,
): { text?: string } {
  if (!best?.length) return {};
  const names = best.map((id) => doc.players[id]?.name ?? id);
  return { text: `Player of the match: ${names.join(", ")}.` };
}

/** An event of any sport in a few words. */
export const describeCommon = ({ type }: Fact): string => type.replaceAll("-", " ");

/** Says an event in a few words. */
type Describe = (event: Fact) => string;

/** What is left of an event that was taken back. */
export function tellRetracted(event: Fact, period: number, describe: Describe): Entry {
  const was = describe(event);
  return {
    seq: event.seq,
    at: event.at,
    period,
    tone: "correction",
    lead: `Taken back: ${was}.`,
    was,
    retracted: true,
  };
}

/** A correction says what was and what is. Undefined where its target is not known. */
export function tellCorrection(
  event: Correction,
  target: MatchEvent | undefined,
  period: number,
  describe: Describe,
): Entry | undefined {
  const { seq, at } = event;
  const line = (lead: string): Entry => ({ seq, at, period, tone: "correction", lead });
  if (event.type === "amended") {
    const now = describe(event.event);
    return line(
      !target || isCorrection(target)
        ? `Added: ${now}.`
        : `Correction: ${describe(target)}, amended to ${now}.`,
    );
  }
  if (!target) return undefined;
  if (isCorrection(target)) return line("Correction withdrawn.");
  return line(`Correction: ${describe(target)} taken back${event.reason ? ` (${event.reason})` : ""}.`);
}
