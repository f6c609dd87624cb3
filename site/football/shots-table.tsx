import type { FootballDocument, Shot } from "../../match/football/card.ts";
import { minuteText } from "../../match/football/clock.ts";
import { nameOf } from "../people.ts";
import { isMeasured } from "./chart.ts";
import { useFootballWords } from "./panel-words.ts";

interface Props {
  doc: FootballDocument;
  shots: readonly { readonly key: string; readonly shot: Shot }[];
  /** Whether it tells how far from the goal they were. */
  places?: boolean;
}

/** Whose shots, when, and what came of them. */
export function ShotsTable({ doc, shots, places = false }: Props) {
  const say = useFootballWords();
  const measured = isMeasured(doc.card);
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{say.minute}</th>
          <th scope="col">{say.side}</th>
          <th scope="col">{say.player}</th>
          <th scope="col">{say.outcome}</th>
          {places && (
            <th scope="col" class="num">
              {say.metresOut}
            </th>
          )}
          {measured && (
            <th scope="col" class="num">
              <abbr title={say.expectedGoals}>{say.xg}</abbr>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shots.map(({ key, shot }) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{minuteText(shot)}</bdi>
            </th>
            <td>
              <bdi>{doc.sides[shot.side].short}</bdi>
            </td>
            <td>
              <bdi>{shot.player ? nameOf(doc, shot.player) : ""}</bdi>
            </td>
            <td>{say.outcomes[shot.outcome]}</td>
            {places && <td class="num">{shot.spot && Math.round(Math.hypot(shot.spot.x, shot.spot.y))}</td>}
            {measured && <td class="num">{shot.xg?.toFixed(2)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
