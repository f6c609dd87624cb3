import type { Listing } from "../../match/document.ts";
import type { SideId } from "../../match/ids.ts";
import { Changing } from "../changing.tsx";
import { Badge } from "../frame/badge.tsx";
import { StatusWords } from "../frame/status.tsx";
import { useWords } from "../i18n/words.tsx";
import { isWaiting } from "../people.ts";
import { joined } from "../words.ts";

/** A live match in a box that is one link. */
export function LiveCard({ match }: { match: Listing }) {
  const { headline } = match;
  const { words, href } = useWords();
  return (
    <article class="live-card">
      <p class="live-where">
        <StatusWords status={match.status} />
        <span class="live-place">{joined(match.competition, match.stage)}</span>
      </p>
      <h3 class="vh">
        <a href={href(`/matches/${match.id}`)}>{words.versus(match.sides.a.name, match.sides.b.name)}</a>
      </h3>
      {headline.order.map((side) => (
        <CardSide key={side} match={match} side={side} />
      ))}
      <p class="live-text">
        <b>{headline.text}</b>
        {headline.figures !== undefined && <span class="muted">{` · ${headline.figures}`}</span>}
      </p>
      {match.coverage === "gap" && <p class="live-gap">{words.home.gap}</p>}
    </article>
  );
}

function CardSide({ match, side }: { match: Listing; side: SideId }) {
  const line = match.headline[side];
  return (
    <p class={`live-side${isWaiting(match.headline, side) ? "" : " active"}`}>
      <Badge side={match.sides[side]} of={side} />
      <span class="live-name">{match.sides[side].name}</span>
      <span class="live-score">
        {line.score === undefined ? <span class="none">–</span> : <Changing value={line.score} />}
        {line.detail !== undefined && <span class="detail">{line.detail}</span>}
      </span>
    </p>
  );
}
