import type { MatchDocument } from "../../match/sports.ts";
import { wayOf } from "../i18n/way.ts";
import { useWords } from "../i18n/words.tsx";
import type { SportPanels } from "../sport-view.ts";
import { Time, useZone, zoneName } from "../time.tsx";

/** The facts that stand around a match. */
export function Info({ doc, facts }: { doc: MatchDocument; facts: ReturnType<SportPanels["facts"]> }) {
  const zone = useZone();
  const { words } = useWords();
  const say = words.info;
  return (
    <section class="panel-card" aria-labelledby="facts">
      <h2 id="facts">{say.match}</h2>
      <dl class="facts">
        <Fact name={say.competition} text={doc.competition} />
        {doc.stage !== undefined && <Fact name={say.stage} text={doc.stage} />}
        {doc.venue !== undefined && <Fact name={say.venue} text={doc.venue} />}
        <div>
          <dt>{say.start}</dt>
          <dd>
            <Time at={doc.startsAt} format="full" /> <span class="muted">({zoneName(zone)})</span>
          </dd>
        </div>
        {facts.map(([name, text]) => (
          <Fact key={name} name={name} text={text} />
        ))}
        <Fact name={say.status} text={doc.status.label} />
        {doc.playerOfMatch && (
          <Fact
            name={say.playerOfMatch}
            text={doc.playerOfMatch.map((id) => doc.players[id]?.name ?? id).join(", ")}
          />
        )}
        <Fact name={say.coverage} text={doc.coverage === "full" ? say.complete : words.match.gap} />
      </dl>
    </section>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi dir={wayOf(text)}>{text}</bdi>
      </dd>
    </div>
  );
}
