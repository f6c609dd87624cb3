import { hydrate, render } from "preact";
import type { MatchDocument } from "../../match/sports.ts";
import type { Feed } from "../feed-core.ts";
import { openFeed } from "../feed.ts";
import { onceAFrame } from "../frames.ts";
import { Speaking, speechIn } from "../i18n/words.tsx";
import { locate } from "../locate.ts";
import { inEnglish, learn, speakerWith } from "../say/said.ts";
import type { HeldMoment } from "../spoilers/held-moment.tsx";
import { heldMs, shown, Spoilers } from "../spoilers.ts";
import {
  asLinked,
  drawn,
  firstLink,
  linkOf,
  type MatchImage,
  type MatchView,
  type OpeningOf,
} from "../view.ts";
import { loadView } from "../views.ts";
import { joined } from "../words.ts";
import { MatchPage } from "./page.tsx";
import type { LookingBack } from "./past/looking-back.ts";
import { matchTitle } from "./title.ts";

/** Measuring how late changes come can wait until the page stands, milliseconds. */
const TRUST_AFTER_MS = 1_500;

/** Takes over a match's page and draws it again with everything that happens. */
export async function startMatch(
  into: HTMLElement,
  opening: OpeningOf<"match">,
): Promise<Feed<MatchDocument>> {
  const { rooms, relays, image, newest } = opening;
  const speech = speechIn(opening);
  await loadView(image.doc.sport, speech.language);
  const isPast = newest !== undefined;
  const beginning =
    opening.keptAt === undefined
      ? async (ms: number) => (await import("../spoilers/held-match.ts")).heldMatch(image, ms, isPast)
      : undefined;
  const delay = await Spoilers.open(beginning, () => draw());
  /** What the server drew is newer than what the reader wants to see. */
  const isHeld = beginning !== undefined && heldMs() > 0;
  const feed = openFeed<MatchDocument>({
    rooms: new URL(rooms),
    room: image.doc.id,
    relays,
    locate: locate(`/v1/matches/${image.doc.id}`),
    // A page of the past knows nothing of how the match stands now.
    initial: isPast ? undefined : { ...image, doc: { ...image.doc }, entries: [...image.entries] },
    delay,
  });

  const linked = linkOf(opening);
  /** As it stands, as far as the feed knows. */
  function now(): (MatchImage & MatchView) | undefined {
    const { doc, entries, v, at, epoch, ...state } = feed.state();
    const link = { ...linked(state), heldMs: heldMs() };
    return doc && epoch && at !== undefined ? { doc, entries, v, at, epoch, link } : undefined;
  }

  let speak = opening.said ? speakerWith(opening.said) : inEnglish;
  let back: LookingBack | undefined;
  async function lookBack(): Promise<LookingBack> {
    const module = await import("./past/looking-back.ts");
    if (back) return back;
    back = new module.LookingBack({ speech, redraw: draw, now });
    back.listen();
    return back;
  }
  const begin = async (seen: number) => (await lookBack()).begin(image, seen);
  /** Where the address names a moment that is held back, as long as it is. */
  let moment: HeldMoment | undefined;
  if (isPast && !isHeld) await begin(newest);
  const first = isHeld ? undefined : { ...drawn(image), link: firstLink(opening) };
  if (first) {
    hydrate(page(first), into);
    shown();
  } else into.replaceChildren();
  if (isPast && isHeld) {
    const { heldMoment } = await import("../spoilers/held-moment.tsx");
    moment = await heldMoment({ speech, image, now, begin, redraw: draw });
  }
  draw();
  if (speech.language !== "en") {
    const words = async () =>
      (await import("../say/speaker.ts")).matchSpeaker(speech.language, image.doc.sport);
    void learn(words, (speaker) => {
      speak = speaker;
      draw();
    });
  }
  const drawSoon = onceAFrame(draw);
  feed.subscribe(() => {
    back?.grow();
    void moment?.look();
    drawSoon();
  });
  into.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a.look-back");
    if (!link || !now() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    lookBack()
      .then((found) => found.enter())
      // The page at that address is drawn by the server.
      .catch(() => location.assign(link.href));
  });

  let trust: Promise<(button: HTMLButtonElement) => Promise<void>> | undefined;
  const watchTrust = () =>
    (trust ??= import("./trust/open.tsx").then((file) => file.watchTrust({ feed, delay, speech })));
  // Without it, offline say, the status says what it says.
  const inVain = () => (trust = undefined);
  setTimeout(() => watchTrust().catch(inVain), TRUST_AFTER_MS);
  into.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>("button.trust");
    if (button) void watchTrust().then((open) => open(button), inVain);
  });

  return feed;

  function page(standing: MatchView) {
    const { view, dock } = back?.look ?? { view: standing, dock: undefined };
    const doc = asLinked(speak(view.doc), view.link);
    const title = joined(view.past?.asOf, matchTitle(speech, doc));
    // The browser tells its window of it even if it is the same.
    if (document.title !== title) document.title = title;
    return (
      <Speaking speech={speech}>
        <MatchPage view={{ ...view, doc }} dock={dock} />
      </Speaking>
    );
  }
  function draw(): void {
    const standing = now() ?? first;
    if (!moment?.draw(into)) {
      if (!standing) return;
      render(page(standing), into);
    }
    shown();
  }
}
