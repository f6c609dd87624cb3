/** Players' parts in matches, as the stores keep them: added up when they are read. */
import { groupBy } from "../match/group.ts";
import type { PlayerId } from "../match/ids.ts";
import { addUp, type PlayerLine, type PlayerTotals } from "../match/statistics.ts";
import { type Appearance, type Commit, PLAYER_MATCHES, type PlayerRecord } from "./store.ts";

/** An appearance under the name that the player had in it. */
export type NamedAppearance = Appearance & { readonly name: string };

/** What all appearances of a commit have in common. */
export const occasionOf = ({ match, doc: { sport, competition, startsAt, sides } }: Commit) => ({
  match,
  sport,
  competition,
  startsAt,
  sides: { a: sides.a.name, b: sides.b.name },
});

/** The record of one player from all his appearances, in any order. */
export function recordOf(id: PlayerId, appearances: readonly NamedAppearance[]): PlayerRecord | undefined {
  const newestFirst = appearances.toSorted(
    (x, y) => compare(y.startsAt, x.startsAt) || compare(x.match, y.match),
  );
  const [newest] = newestFirst;
  if (!newest) return undefined;
  const groups = groupBy(newestFirst, ({ sport, competition }) => JSON.stringify([sport, competition]));
  const totals = Array.from(groups.values(), (group) => {
    const [{ sport, competition }] = group;
    return { sport, competition, line: addUp(group.map(({ line }) => line)) };
  });
  const matches = newestFirst.slice(0, PLAYER_MATCHES).map(({ name: _name, ...appearance }) => appearance);
  return { id, name: newest.name, totals, matches };
}

/** Lines of many players, those of the newest match last, added up by player. */
export function totalsOf(lines: Iterable<PlayerTotals>): readonly PlayerTotals[] {
  const byPlayer = new Map<PlayerId, { name: string; lines: PlayerLine[] }>();
  for (const { id, name, line } of lines) {
    const sum = byPlayer.get(id);
    if (sum) {
      sum.name = name;
      sum.lines.push(line);
    } else byPlayer.set(id, { name, lines: [line] });
  }
  return Array.from(byPlayer, ([id, sum]) => ({ id, name: sum.name, line: addUp(sum.lines) }));
}

const compare = (x: string, y: string): number => (x < y ? -1 : Number(x > y));
