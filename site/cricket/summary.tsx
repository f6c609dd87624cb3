import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { Badge } from "../frame/badge.tsx";
import { oversShown, scoreText, topBatters, topBowlers } from "./figures.ts";
import { PlayerName } from "../player-link.tsx";
import { useInningsTitle } from "./words.ts";

const SHOWN = 3;

/** An innings in six lines: its best batters, and the best bowlers against it. */
export function InningsInShort({ doc, innings }: { doc: CricketDocument; innings: Innings }) {
  const id = `short-${innings.ordinal}`;
  const titleOf = useInningsTitle(doc);
  return (
    <section class="panel-card short" aria-labelledby={id}>
      <header class="innings-head">
        <Badge side={doc.sides[innings.batting]} of={innings.batting} />
        <h2 id={id}>{titleOf(innings)}</h2>
        <p class="innings-score">
          <bdi>{scoreText(innings)}</bdi> <span class="detail">({oversShown(innings)})</span>
        </p>
      </header>
      <div class="two">
        <ul class="best">
          {topBatters(innings, SHOWN).map((row) => (
            <li key={row.id}>
              <PlayerName doc={doc} id={row.id} />
              <span class="num" dir="ltr">
                <b>
                  {row.runs}
                  {row.state === "out" ? "" : "*"}
                </b>{" "}
                ({row.balls})
              </span>
            </li>
          ))}
        </ul>
        <ul class="best">
          {topBowlers(innings, SHOWN).map((row) => (
            <li key={row.id}>
              <PlayerName doc={doc} id={row.id} />
              <span class="num" dir="ltr">
                <b>{`${row.wickets}/${row.runs}`}</b> ({oversShown(row)})
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
