import type { SideId } from "../../match/ids.ts";
import type { MatchDocument } from "../../match/sports.ts";
import { Badge } from "../frame/badge.tsx";
import { useWords } from "../i18n/words.tsx";
import { lineUp } from "../people.ts";
import { PlayerLink } from "../player-link.tsx";

/** Both sides as they were named. */
export const LineUps = ({ doc }: { doc: MatchDocument }) => (
  <div class="two">
    {doc.headline.order.map((side) => (
      <LineUp key={side} doc={doc} side={side} />
    ))}
  </div>
);

function LineUp({ doc, side }: { doc: MatchDocument; side: SideId }) {
  const { words } = useWords();
  const players = lineUp(doc, side);
  return (
    <section class="panel-card" aria-label={words.info.lineUp(doc.sides[side].name)}>
      <header class="innings-head">
        <Badge side={doc.sides[side]} of={side} />
        <h2>{doc.sides[side].name}</h2>
      </header>
      {players.length === 0 ? (
        <p class="muted">{words.info.noLineUp}</p>
      ) : (
        <ul class="line-up">
          {players.map((player) => (
            <li key={player.id}>
              <span class="place">{player.place ?? ""}</span>
              <span>
                <PlayerLink id={player.id}>{player.name}</PlayerLink>
                {player.place === undefined && <span class="muted">{` (${words.info.substitute})`}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
