import type { FootballDocument } from "../../match/football/card.ts";
import type { SideId } from "../../match/ids.ts";
import { Badge } from "../frame/badge.tsx";
import { nameIn } from "../i18n/isolated.ts";
import { useWords } from "../i18n/words.tsx";
import { lineUp } from "../people.ts";
import { PlayerLink } from "../player-link.tsx";
import { deedsOf } from "./deeds.ts";
import { useFootballWords } from "./panel-words.ts";

interface Props {
  doc: FootballDocument;
  side: SideId;
}

/** The eleven with what each did, then the bench. */
export function LineUpCard({ doc, side }: Props) {
  const say = useFootballWords();
  const { dir } = useWords();
  const players = lineUp(doc, side);
  const { name, formation } = doc.sides[side];
  const deeds = deedsOf(doc);
  const rows = (bench: boolean) =>
    players
      .filter((player) => (player.bench ?? false) === bench)
      .map((player) => (
        <tr key={player.id}>
          <td class="shirt">{player.shirt ?? ""}</td>
          <th scope="row">
            <PlayerLink id={player.id}>
              <bdi>{nameIn(dir, player.name)}</bdi>
            </PlayerLink>
            {player.captain && <abbr title={say.captain}> {say.captainMark}</abbr>}
            {player.position && <span class="who-how roomy"> {say.position(player.position)}</span>}
          </th>
          <td class="deeds">
            {(deeds.get(player.id) ?? []).map(({ kind, minute }) => (
              <span key={`${kind}${minute}`} class={`deed moment-${kind}`}>
                <span class="mark" aria-hidden="true">
                  {say.signs[kind]}
                </span>
                <span class="vh">{say.deeds[kind]} </span>
                <bdi>{minute}’</bdi>
              </span>
            ))}
          </td>
        </tr>
      ));
  const bench = rows(true);
  return (
    <section class="panel-card" aria-labelledby={`eleven-${side}`}>
      <header class="innings-head">
        <Badge side={doc.sides[side]} of={side} />
        <h2 id={`eleven-${side}`}>
          <bdi>{name}</bdi>
        </h2>
        {formation !== undefined && (
          <p class="card-note">
            <bdi>{formation}</bdi>
          </p>
        )}
      </header>
      {players.length === 0 ? (
        <p class="muted">{say.noLineUp}</p>
      ) : (
        <table class="figures eleven">
          <tbody>{rows(false)}</tbody>
          {bench.length > 0 && (
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={3} class="bench">
                  {say.substitutes}
                </th>
              </tr>
              {bench}
            </tbody>
          )}
        </table>
      )}
    </section>
  );
}
