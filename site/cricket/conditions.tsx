import type { CricketDocument, Innings } from "../../match/cricket/card.ts";
import { usePanelWords } from "./panel-words.ts";

/** Powerplays and reviews of an innings, where the feed tells of them. */
export function Conditions({ doc, innings }: { doc: CricketDocument; innings: Innings }) {
  const say = usePanelWords();
  const powerplays = Object.entries(innings.powerplays ?? {}).filter(([, { from }]) => from <= innings.overs);
  const reviews = Object.entries(innings.reviews ?? {});
  if (powerplays.length === 0 && reviews.length === 0) return null;
  return (
    <dl class="innings-line conditions">
      {powerplays.map(([number, { kind, from, to, runs, wickets }]) => (
        <div key={number}>
          <dt>
            {say.powerplay(number)} <span class="muted">{say.powerplayOf(kind, from + 1, to + 1)}</span>
          </dt>
          <dd>
            <b>{runs}</b> {say.forWickets(wickets)}
          </dd>
        </div>
      ))}
      {reviews.map(([side, review]) => (
        <div key={side}>
          <dt>{say.reviewsOf(doc.sides[side === "a" ? "a" : "b"].name)}</dt>
          <dd>{say.reviews(review)}</dd>
        </div>
      ))}
    </dl>
  );
}
