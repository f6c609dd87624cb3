import { Badge } from "../frame/badge.tsx";
import type { MatchDocument } from "../../match/sports.ts";

/** The score as viewers will have it. */
export function Score({ doc }: { doc: MatchDocument }) {
  const { headline, sides, status } = doc;
  return (
    <section class="score">
      <h1 class="vh">{`${sides.a.name} – ${sides.b.name}`}</h1>
      <ul>
        {headline.order.map((side) => {
          const { score, detail, active } = headline[side];
          return (
            <li key={side} class={`score-side side-${side} ${active === false ? "waits" : ""}`}>
              <Badge side={sides[side]} of={side} />
              <span class="score-name" dir="auto">
                {sides[side].name}
              </span>
              <bdi class="score-detail nums" dir="ltr">
                {detail}
              </bdi>
              <b class="score-score nums" dir="ltr">
                {score ?? "–"}
              </b>
            </li>
          );
        })}
      </ul>
      <p class="score-text" dir="auto">
        <b class={`status status-${status.phase}`}>{status.label}</b> {headline.text}
      </p>
    </section>
  );
}
