import type { MatchDocument } from "../../match/sports.ts";
import { useState } from "preact/hooks";
import type { SideId } from "../../match/ids.ts";
import { isWaiting } from "../people.ts";
import { Changing } from "../changing.tsx";
import { Badge } from "../frame/badge.tsx";
import { ConnectionPill, Viewers } from "../frame/connection.tsx";
import { useLateGlide } from "../glide/late-glide.ts";
import { Late, partOf } from "../late.tsx";
import { StatusWords } from "../frame/status.tsx";
import { useWords } from "../i18n/words.tsx";
import { viewOf } from "../views.ts";
import { Time } from "../time.tsx";
import type { MatchView } from "../view.ts";
import { joined } from "../words.ts";
import type { Chip } from "../sport-view.ts";

const star = partOf(async () => (await import("./follow-star.tsx")).FollowStar);

/** As wide as a figure where figures are all as wide. */
const FIGURE_SPACE = "\u2007";
/** So much as the value may still grow by. What only gives direction has no width. */
const roomBefore = ({ value, room = 0 }: Chip): string =>
  FIGURE_SPACE.repeat(Math.max(0, room - value.replace(/[\u2066-\u2069]/g, "").length));

/** What has more letters takes two lines of smaller type, on a narrow screen, in the room of one. */
const LONG = 38;

/** The score: the one loud thing on the page. */
export function Hero({ view }: { view: MatchView }) {
  const speech = useWords();
  const { words } = speech;
  const { doc } = view;
  const { headline, status } = doc;
  const [first, second] = headline.order;
  const chips = viewOf(doc).chips(doc, speech);
  const aside = viewOf(doc).aside(doc, speech);
  const names = words.versus(doc.sides.a.name, doc.sides.b.name);
  const over = status.phase === "finished" || status.phase === "abandoned";
  /** What the state of the connection takes is kept free, whether it says much or little. */
  const isTerse = over || (view.link.connection === "live" && !view.link.heldMs) || view.past !== undefined;
  const plays = status.phase === "live" || status.phase === "paused";
  const where = useLateGlide<HTMLParagraphElement>();
  const chipList = useLateGlide<HTMLUListElement>();
  const [hasPlayed, setHasPlayed] = useState(plays);
  if (plays && !hasPlayed) setHasPlayed(true);
  const text = headline.text === names ? undefined : headline.text;
  return (
    <section class="hero" aria-labelledby="match">
      {view.past && (
        <p class="past-note">
          <b>{view.past.asOf}</b> <span>{view.past.notNow}</span>
        </p>
      )}
      <h1 id="match" class="vh">
        {names}
      </h1>
      <div class={isTerse ? "hero-meta" : "hero-meta hero-wordy"}>
        <p class="hero-where" ref={where}>
          <StatusWords status={status} past={view.past !== undefined} />
          <span class="hero-place">
            <bdi class="cut">{joined(doc.competition, doc.stage, doc.venue)}</bdi>
          </span>
        </p>
        {!view.past && (
          <div class="hero-link">
            <button type="button" class="trust" aria-haspopup="dialog">
              <ConnectionPill link={view.link} phase={status.phase} at={view.at} />
            </button>
            <Viewers link={view.link} />
            <Late part={star}>{(FollowStar) => <FollowStar doc={doc} />}</Late>
          </div>
        )}
      </div>
      <div class="sides">
        {first && <HeroSide doc={doc} side={first} />}
        <p class="hero-aside">
          {status.phase === "upcoming" ? (
            <Time at={doc.startsAt} format="full" />
          ) : (
            !over && aside !== headline.text && aside
          )}
        </p>
        {second && <HeroSide doc={doc} side={second} />}
      </div>
      {(hasPlayed || chips.length > 0 || text !== undefined) && (
        <div class="hero-line">
          {(hasPlayed || text !== undefined) && (
            <p class={`hero-text${(text?.length ?? 0) > LONG ? " long" : ""}`}>
              <bdi>{text}</bdi>
            </p>
          )}
          {(hasPlayed || chips.length > 0) && (
            <ul class="chips" ref={chipList}>
              {chips.map((chip) => (
                <li key={chip.name} class={chip.tone ? `pill pill-${chip.tone}` : "pill"}>
                  <bdi>{chip.name}</bdi>{" "}
                  <b>
                    {roomBefore(chip)}
                    <bdi>{chip.value}</bdi>
                  </b>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {doc.coverage === "gap" && <p class="gap">{words.match.gap}</p>}
    </section>
  );
}

function HeroSide({ doc, side }: { doc: MatchDocument; side: SideId }) {
  const speech = useWords();
  const line = doc.headline[side];
  const plays = doc.status.phase === "live" || doc.status.phase === "paused";
  const under = viewOf(doc).under?.(doc, side, speech);
  const waits = plays && isWaiting(doc.headline, side);
  return (
    <div class={`side${waits ? " waits" : ""}`}>
      <Badge side={doc.sides[side]} of={side} large />
      <p class="side-name">
        <bdi>{doc.sides[side].name}</bdi>
        {line.active && plays && (
          <span class="side-active">
            <span class="vh">{` (${viewOf(doc).words(speech).active})`}</span>
          </span>
        )}
      </p>
      <p class={`side-score${(line.score?.length ?? 0) > 7 ? " long" : ""}`}>
        {line.score === undefined ? <span class="none">–</span> : <Changing value={line.score} />}
        {line.detail !== undefined && (
          <span class="detail">
            {" "}
            <bdi>{line.detail}</bdi>
          </span>
        )}
      </p>
      {under !== undefined && (
        <p class="side-under">
          <bdi>{under}</bdi>
        </p>
      )}
    </div>
  );
}
