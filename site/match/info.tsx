import type { MatchDocument } from "../../match/sports.ts";
import type { SideId } from "../../match/ids.ts";
import { Badge } from "../frame/badge.tsx";
import { lineUp } from "../people.ts";
import { viewOf } from "../views.ts";
import { Time, useZone, zoneName } from "../time.tsx";
import { GAP } from "./hero.tsx";

/** The facts that stand around a match. */
export function Info({ doc }: { doc: MatchDocument }) {
  const zone = useZone();
  return (
    <>
      <section class="panel-card" aria-labelledby="facts">
        <h2 id="facts">Match</h2>
        <dl class="facts">
          <Fact name="Competition" text={doc.competition} />
          {doc.stage !== undefined && <Fact name="Stage" text={doc.stage} />}
          {doc.venue !== undefined && <Fact name="Venue" text={doc.venue} />}
          <div>
            <dt>Start</dt>
            <dd>
              <Time at={doc.startsAt} format="full" /> <span class="muted">({zoneName(zone)})</span>
            </dd>
          </div>
          {viewOf(doc)
            .facts(doc)
            .map(([name, text]) => (
              <Fact key={name} name={name} text={text} />
            ))}
          <Fact name="Status" text={doc.status.label} />
          {doc.playerOfMatch && (
            <Fact
              name="Player of the match"
              text={doc.playerOfMatch.map((id) => doc.players[id]?.name ?? id).join(", ")}
            />
          )}
          <Fact name="Coverage" text={doc.coverage === "full" ? "Complete" : GAP} />
        </dl>
      </section>
      <div class="two">
        <LineUps doc={doc} />
      </div>
    </>
  );
}

export const LineUps = ({ doc }: { doc: MatchDocument }) => (
  <>
    {doc.headline.order.map((side) => (
      <LineUp key={side} doc={doc} side={side} />
    ))}
  </>
);

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function LineUp({ doc, side }: { doc: MatchDocument; side: SideId }) {
  const players = lineUp(doc, side);
  return (
    <section class="panel-card" aria-label={`Line-up of ${doc.sides[side].name}`}>
      <header class="innings-head">
        <Badge side={doc.sides[side]} of={side} />
        <h2>{doc.sides[side].name}</h2>
      </header>
      {players.length === 0 ? (
        <p class="muted">The line-up has not been named yet.</p>
      ) : (
        <ul class="line-up">
          {players.map((player) => (
            <li key={player.id}>
              <span class="place">{player.place ?? ""}</span>
              <span>
                {player.name}
                {player.place === undefined && <span class="muted"> (substitute)</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
