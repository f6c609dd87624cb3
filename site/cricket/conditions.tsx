import type { CricketDocument, Innings } from "../../match/cricket/card.ts";

/** Powerplays and reviews of an innings, where the feed tells of them. */
export function Conditions({ doc, innings }: { doc: CricketDocument; innings: Innings }) {
  const powerplays = Object.entries(innings.powerplays ?? {}).filter(([, { from }]) => from <= innings.overs);
  const reviews = Object.entries(innings.reviews ?? {});
  if (powerplays.length === 0 && reviews.length === 0) return null;
  return (
    <dl class="innings-line conditions">
      {powerplays.map(([number, { kind, from, to, runs, wickets }]) => (
        <div key={number}>
          <dt>
            Powerplay {number} <span class="muted">{`${kind}, overs ${from + 1}–${to + 1}`}</span>
          </dt>
          <dd>
            <b>{runs}</b> for {wickets}
          </dd>
        </div>
      ))}
      {reviews.map(([side, { upheld, lost, umpiresCall, left }]) => (
        <div key={side}>
          <dt>Reviews, {doc.sides[side === "a" ? "a" : "b"].name}</dt>
          <dd>
            {upheld} upheld, {lost} lost
            {umpiresCall > 0 && `, ${umpiresCall} umpire’s call`}
            {left !== undefined && `, ${left} left`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
