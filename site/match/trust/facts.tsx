import type { ComponentChildren } from "preact";
import type { MatchDocument } from "../../../match/sports.ts";
import type { FeedState } from "../../feed-state.ts";
import type { Transport } from "../../feed.ts";
import { useWords } from "../../i18n/words.tsx";
import { timeText, useZone } from "../../time.tsx";
import { duration } from "../../words.ts";
import type { Latency } from "./latency.ts";
import { trustWords } from "./words.ts";

/** A delay beyond this is a recorded match, and no figure to show. */
const BELIEVABLE_MS = 3_600_000;

export interface Trust {
  readonly state: FeedState<MatchDocument>;
  readonly latency: Latency | undefined;
  readonly transport: Transport | undefined;
  /** By so much all is shown late, milliseconds. */
  readonly heldMs: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How fresh the match on the screen is, and how that is known. */
export function TrustFacts({ trust: { state, latency, transport, heldMs, now } }: { trust: Trust }) {
  const speech = useWords();
  const zone = useZone();
  const say = trustWords.in(speech.language);
  const { connection, staleSince, doc, at, v, epoch, viewers, link } = state;
  const { words, number } = speech;
  const since = staleSince === undefined ? undefined : timeText(staleSince, "seconds", zone);
  const ago = (then: number) => say.ago(duration(speech, now - (latency?.clockAhead ?? 0) - then));
  return (
    <>
      <p class="trust-state">
        {since !== undefined && (
          <b>
            {words.link.staleSince} {since}.{" "}
          </b>
        )}
        {say.states[connection]}
      </p>
      {doc?.coverage === "gap" && <p class="gap">{words.match.gap}</p>}
      <dl class="trust-facts">
        {heldMs > 0 && <Fact name={say.held}>{duration(speech, heldMs)}</Fact>}
        {at !== undefined && <Fact name={say.changed}>{ago(Date.parse(at))}</Fact>}
        {link.isHeard && <Fact name={say.heard}>{say.ago(duration(speech, now - link.heardAt))}</Fact>}
        <Fact name={say.delay}>
          <Delays latency={latency} />
        </Fact>
        <Fact name={say.version}>
          <bdi>
            {v} · {epoch}
          </bdi>
        </Fact>
        {transport && <Fact name={say.way}>{say.ways[transport]}</Fact>}
        {connection === "live" && <Fact name={say.viewers}>{number(viewers)}</Fact>}
      </dl>
    </>
  );
}

function Delays({ latency }: { latency: Latency | undefined }) {
  const speech = useWords();
  const say = trustWords.in(speech.language);
  if (!latency) return <>{say.none}</>;
  const { p50, p95, count, clockAhead } = latency;
  if (p50 > BELIEVABLE_MS) return <>{say.recorded}</>;
  return (
    <>
      {say.delays(duration(speech, p50), duration(speech, p95))}
      <span class="switch-note">
        {say.measured(speech.number(count))} {clockAhead === undefined && say.unsure}
        {clockAhead === 0 && say.agrees}
        {clockAhead !== undefined &&
          clockAhead !== 0 &&
          say.differs(duration(speech, Math.abs(clockAhead)), clockAhead > 0)}
      </span>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
