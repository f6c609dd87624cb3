import type { Listing } from "../../match/document.ts";
import type { SideId } from "../../match/ids.ts";
import { Changing } from "../changing.tsx";
import { Badge } from "../frame/badge.tsx";
import { useWords } from "../i18n/words.tsx";
import { isWaiting } from "../people.ts";
import { still } from "../still.tsx";
import { joined } from "../words.ts";
import { useMoved } from "./moved.ts";
import { Star } from "./star.tsx";
import { StatusNow } from "./status-now.tsx";
import { useHomeWords } from "./words.ts";

export interface MatchProps {
  match: Listing;
  followed: boolean;
  /** Asks what of the match is to be followed. */
  onStar: (match: Listing) => void;
}

/** A live match in a box that is one link. */
export const LiveCard = still(({ match, followed, onStar }: MatchProps) => {
  const { headline, sides } = match;
  const { words, href } = useWords();
  const say = useHomeWords();
  const name = words.versus(sides.a.name, sides.b.name);
  const moved = useMoved(scoresOf(match));
  return (
    <article class={moved ? "live-card moved" : "live-card"}>
      <p class="live-where">
        <StatusNow match={match} />
        <span class="live-place">
          <bdi class="cut">{joined(match.competition, match.stage)}</bdi>
        </span>
      </p>
      <h3 class="live-title">
        <a href={href(`/matches/${match.id}`)}>
          <span class="vh">{name}</span>
        </a>
      </h3>
      <Star on={followed} label={say.followMatch(name)} asks onPress={() => onStar(match)} />
      {headline.order.map((side) => (
        <CardSide key={side} match={match} side={side} />
      ))}
      <p class="live-text">
        <b>
          <bdi>{headline.text}</bdi>
        </b>
        {headline.figures !== undefined && (
          <span class="muted">
            {" · "}
            <bdi>{headline.figures}</bdi>
          </span>
        )}
      </p>
      {match.coverage === "gap" && <p class="live-gap">{say.gap}</p>}
    </article>
  );
});

function CardSide({ match, side }: { match: Listing; side: SideId }) {
  const line = match.headline[side];
  return (
    <p class={`live-side${isWaiting(match.headline, side) ? "" : " active"}`}>
      <Badge side={match.sides[side]} of={side} />
      <span class="live-name">
        <bdi>{match.sides[side].name}</bdi>
      </span>
      <span class="live-score">
        {line.score === undefined ? <span class="none">–</span> : <Changing value={line.score} />}
        {line.detail !== undefined && (
          <span class="detail">
            <bdi>{line.detail}</bdi>
          </span>
        )}
      </span>
    </p>
  );
}

/** What a change is seen in. */
export const scoresOf = ({ headline }: Listing): string => `${headline.a.score} ${headline.b.score}`;
