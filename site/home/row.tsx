import type { Listing } from "../../match/document.ts";
import type { SideId } from "../../match/ids.ts";
import { Changing } from "../changing.tsx";
import { Badge } from "../frame/badge.tsx";
import { useWords } from "../i18n/words.tsx";
import { isWaiting } from "../people.ts";
import { still } from "../still.tsx";
import { Time } from "../time.tsx";
import { joined } from "../words.ts";
import { isOn } from "./board.ts";
import { type MatchProps, scoresOf } from "./card.tsx";
import { useMoved } from "./moved.ts";
import { Star } from "./star.tsx";
import { StatusNow } from "./status-now.tsx";
import { useHomeWords } from "./words.ts";

interface RowProps extends MatchProps {
  /** "in 42 min" */
  soon?: string | undefined;
  /** The competition's name, where no heading has told it. */
  named?: boolean;
}

/** A match as a line of a list, that is one link: when, who, how it stands. */
export const Row = still(({ match, followed, onStar, soon, named = false }: RowProps) => {
  const { words, href } = useWords();
  const { followMatch } = useHomeWords();
  const { sides, status, headline } = match;
  const name = words.versus(sides.a.name, sides.b.name);
  const upcoming = status.phase === "upcoming";
  const moved = useMoved(scoresOf(match));
  return (
    <li class={moved ? "row moved" : "row"}>
      <span class="row-when">
        {upcoming && <Time at={match.startsAt} format="clock" />}
        {isOn(match) && <StatusNow match={match} />}
        {!upcoming && !isOn(match) && <bdi>{status.label}</bdi>}
      </span>
      <a class="row-sides" href={href(`/matches/${match.id}`)} aria-label={name}>
        {headline.order.map((side) => (
          <SideLine key={side} match={match} side={side} />
        ))}
      </a>
      <div class="row-about">
        {upcoming ? (
          soon !== undefined && <span class="pill">{soon}</span>
        ) : (
          <p class="row-text">
            <bdi>{joined(headline.text, isOn(match) ? headline.figures : undefined)}</bdi>
          </p>
        )}
        <p class="row-place">
          <bdi>{joined(named ? match.competition : undefined, match.stage)}</bdi>
        </p>
      </div>
      <Star on={followed} label={followMatch(name)} asks onPress={() => onStar(match)} />
    </li>
  );
});

function SideLine({ match: { sides, headline }, side }: { match: Listing; side: SideId }) {
  const { score, detail } = headline[side];
  return (
    <span class={isWaiting(headline, side) ? "row-side waiting" : "row-side"}>
      <Badge side={sides[side]} of={side} />
      <span class="row-name">
        <bdi class="cut">{sides[side].name}</bdi>
      </span>
      {score !== undefined && (
        <span class="row-score">
          {headline[side].active && detail !== undefined && (
            <span class="detail">
              <bdi>{detail}</bdi>
            </span>
          )}
          <Changing value={score} />
        </span>
      )}
    </span>
  );
}
