/** A reader who looks back: what the page then shows. */
import type { ComponentChild } from "preact";
import type { Moment } from "../../../match/chronicle.ts";
import { pastWords } from "../../i18n/past.ts";
import type { Speech } from "../../i18n/words.tsx";
import { type MatchImage, type MatchView, NO_LINK } from "../../view.ts";
import { openArchive } from "./archive.ts";
import { Dock } from "./dock.tsx";
import { FIRST_SPEED } from "./pace.ts";
import { type Playback, Player } from "./player.ts";
import { sceneSays } from "./says.ts";

/** The match as it stood, and the controls to go on from there. */
export interface Look {
  readonly view: MatchView;
  readonly dock: ComponentChild;
}

interface Sight {
  readonly speech: Speech;
  /** What is on the screen: it stays until something else can be shown. */
  readonly scene: MatchImage;
  /** How far the match has come. */
  readonly newest: number;
}

/** As a server draws it. The words of the past have to be loaded, as for all of this. */
export function lookAt(sight: Sight): Look {
  const { scene, newest } = sight;
  const still = { moments: [], isPlaying: false, speed: FIRST_SPEED, hasFailed: false };
  return look(sight, { scene, seq: scene.v, newest, ...still });
}

export interface Session {
  readonly look: Look;
  readonly playback: Playback;
  seek(seq: number): void;
  /** The match has gone on meanwhile. */
  grow(now: MatchImage): void;
  close(): void;
}

interface SessionParts extends Sight {
  readonly changed: () => void;
  /** The reader wants to see how the match stands now. */
  readonly onNow: () => void;
}

export async function openSession({ changed, onNow, ...sight }: SessionParts): Promise<Session> {
  const { speech, scene, newest } = sight;
  await pastWords.load(speech.language);
  const player = new Player({
    archive: openArchive(scene.doc.id),
    scene,
    seq: scene.v,
    newest,
    changed,
    later(ms, act) {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  });
  return {
    get look() {
      return look(sight, player.playback, { player, onNow });
    },
    get playback() {
      return player.playback;
    },
    seek: (seq) => player.seek(seq),
    grow: (now) => player.grow(now.v, momentsOf(now)),
    close: () => player.close(),
  };
}

interface Hands {
  readonly player: Player;
  readonly onNow: () => void;
}

function look({ speech, scene: first }: Sight, playback: Playback, hands?: Hands): Look {
  const { scene = first } = playback;
  const say = pastWords.in(speech.language);
  const { doc, entries, v, at } = scene;
  const past = { asOf: sceneSays(speech, say, scene, playback.newest), notNow: say.notNow };
  const now = speech.href(`/matches/${doc.id}`);
  return {
    view: { doc, entries, v, at, link: NO_LINK, past },
    dock: <Dock say={say} scene={scene} playback={playback} now={now} {...hands} />,
  };
}

/** What the page has heard of meanwhile. Only of the last moment is the score known. */
const momentsOf = ({ entries, doc: { headline } }: MatchImage): readonly Moment[] =>
  entries
    .map(({ seq, period, clock, tone, key }, place) => ({
      seq,
      period,
      tone,
      ...(clock !== undefined && { clock }),
      ...(key && { key }),
      ...(place === 0 && headline.a.score !== undefined && { a: headline.a.score }),
      ...(place === 0 && headline.b.score !== undefined && { b: headline.b.score }),
    }))
    .toReversed();
