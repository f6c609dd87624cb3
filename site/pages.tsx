/** Every page as a whole document, from what the store has: what the edge serves. */
import type { ComponentChild } from "preact";
import type { Board } from "../match/document.ts";
import { CARD_LANGUAGES, drawCard } from "./card/card.tsx";
import type { Measure } from "./card/fit.ts";
import { type Frame, framePage } from "./embed/frame.tsx";
import { type Assets, htmlPage } from "./frame/html.tsx";
import type { PageHead } from "./frame/meta.tsx";
import { type Problem, ProblemPage } from "./frame/problem.tsx";
import { choiceIn } from "./gallery/choice.ts";
import { matchesIn } from "./gallery/match-picker.tsx";
import type { GalleryOpening } from "./gallery/opening.ts";
import { GalleryPage } from "./gallery/page.tsx";
import { galleryWords } from "./gallery/words.ts";
import { HomePage } from "./home/page.tsx";
import { type FoundPlayer, type HomeQuery, homePath, queryOf } from "./home/query.ts";
import { homeWords } from "./home/words.ts";
import { LANGUAGES, languageOf } from "./i18n/languages.ts";
import { pageWords, type Speech, speechIn, type Spoken } from "./i18n/words.tsx";
import { pastWords } from "./i18n/past.ts";
import { scorePage } from "./score/page.tsx";
import { scoreWords } from "./score/words.tsx";
import { loadAllParts } from "./late.tsx";
import { OfflinePage } from "./offline/page.tsx";
import { offlineWords } from "./offline/words.ts";
import { MatchPage } from "./match/page.tsx";
import { type Look, lookAt } from "./match/past/session.tsx";
import { matchDescription, matchTitle } from "./match/title.ts";
import { leadersHead, LeadersPage, type LeadersView } from "./players/leaders-page.tsx";
import type { Dated } from "./players/newer.tsx";
import { NoPlayerPage, playerHead, PlayerPage, type PlayerRecord } from "./players/player-page.tsx";
import { playerWords } from "./players/words.ts";
import type { Description } from "./reference/document.ts";
import { type ReferenceView, referenceHead, ReferencePage } from "./reference/page.tsx";
import { boardIn, dictionaryOf, inEnglish, type Sayable, type Speaker } from "./say/said.ts";
import { anySpeaker } from "./say/speaker.ts";
import { sportsEvent } from "./structured-data.ts";
import { drawn, firstLink, type MatchImage, type Opening, type Versioned, type Where } from "./view.ts";
import { joined, sportName } from "./words.ts";

const speakers = new Map(
  await Promise.all(LANGUAGES.map(async (language) => [language, await anySpeaker(language)] as const)),
);
const speakerIn = ({ language }: Speech): Speaker => speakers.get(language) ?? inEnglish;

/** How a page says what is English in these matches, where it speaks another language. */
const saidOf = (speech: Speech, matches: readonly Sayable[]) =>
  speech.language === "en" ? {} : { said: dictionaryOf(speakerIn(speech), matches) };

await Promise.all([
  loadAllParts(),
  ...LANGUAGES.flatMap((language) => [
    galleryWords.load(language),
    homeWords.load(language),
    offlineWords.load(language),
    pageWords.load(language),
    pastWords.load(language),
    playerWords.load(language),
    scoreWords.load(language),
  ]),
]);

/** The language to answer in, as a language tag; `named`: the address asks for it, so that links keep to it. */
interface Asked {
  readonly language: string;
  readonly named: boolean;
}
interface Published extends Asked {
  /** What links for other sites begin with: "https://scores.example". */
  readonly origin: string;
}
interface Watched extends Published, Where {}

export interface Pages {
  /** Language tags, the first for readers who know none of them. */
  readonly languages: readonly string[];
  /** `query` is what the address asks for, by the names of its parameters; `players` are what its search has found. */
  home(
    input: Watched & {
      readonly board: Versioned<Board>;
      readonly query: Readonly<Record<string, string>>;
      readonly players: readonly FoundPlayer[];
    },
  ): string;
  /** With `newest`, the match's version now, `image` is how it stood before. */
  match(input: Watched & { readonly image: MatchImage; readonly newest?: number }): string;
  /** Without a record it says that there is none. */
  player(input: Published & Dated & { readonly record: PlayerRecord | undefined }): string;
  leaders(input: Published & LeadersView): string;
  /** What stands in for a page while there is no network. */
  offline(input: Asked & Where): string;
  readonly cardLanguages: typeof CARD_LANGUAGES;
  card(image: MatchImage, language: string): string;
  frame(input: Frame): string;
  /** The scorer's console, for any match. */
  score(input: Watched): string;
  gallery(
    input: Published & {
      readonly board: Versioned<Board>;
      readonly rooms: string;
      readonly query: Readonly<Record<string, string | undefined>>;
    },
  ): string;
  /** The API for people, in English. */
  reference(
    input: Published & Dated & Omit<ReferenceView, "description"> & { readonly description: unknown },
  ): string;
  problem(input: Asked & Problem): string;
}

interface Page extends Dated {
  readonly head: PageHead;
  readonly body: ComponentChild;
  readonly isSheet?: boolean;
  readonly isReference?: boolean;
  readonly opening?: Opening | GalleryOpening;
}

/** The pages with the addresses of the built files. */
export function createPages(assets: Assets, measure: Measure): Pages {
  const draw = (
    { language, named, origin = "" }: Asked & { readonly origin?: string },
    page: (speech: Speech, spoken: Spoken) => Page,
  ): string => {
    const spoken = { language: languageOf(language), named };
    const speech = speechIn(spoken);
    return htmlPage({ assets, speech, origin, ...page(speech, spoken) });
  };
  return {
    languages: LANGUAGES,
    home: ({ board, rooms, relays = 0, staleSince, query: given, players, ...asked }) =>
      draw(asked, (speech, spoken) => {
        const query = queryOf((name) => given[name]);
        const where = { rooms, relays, ...(staleSince !== undefined && { staleSince }) };
        const told = boardIn(speakerIn(speech), board.doc);
        const view = { board: told, at: board.at, link: firstLink(where) };
        return {
          head: homeHead(speech, board.doc, query),
          body: <HomePage view={view} query={query} players={players} />,
          opening: {
            page: "home",
            ...where,
            image: board,
            query,
            players,
            ...saidOf(speech, Object.values(board.doc.matches)),
            ...spoken,
          },
        };
      }),
    match: ({ image, rooms, relays = 0, staleSince, newest, ...asked }) =>
      draw(asked, (speech, spoken) => {
        const where = { rooms, relays, ...(staleSince !== undefined && { staleSince }) };
        const { view, dock }: Partial<Look> & Pick<Look, "view"> =
          newest === undefined
            ? { view: { ...drawn(image), link: firstLink(where) } }
            : lookAt({ speech, scene: image, newest });
        const doc = speakerIn(speech)(image.doc);
        const head = matchHead(speech, { ...image, doc }, asked.origin);
        return {
          head: { ...head, title: joined(view.past?.asOf, head.title) },
          body: <MatchPage view={{ ...view, doc }} dock={dock} />,
          opening: {
            page: "match",
            ...where,
            image,
            ...(newest !== undefined && { newest }),
            ...saidOf(speech, [image.doc]),
            ...spoken,
          },
        };
      }),
    player: ({ record, newest, ...asked }) =>
      draw(asked, (speech) => ({
        head: playerHead(speech, record, asked.origin),
        body: record ? <PlayerPage record={record} newest={newest} /> : <NoPlayerPage />,
        isSheet: true,
        newest,
      })),
    leaders: (view) =>
      draw(view, (speech) => ({
        head: leadersHead(speech, view),
        body: <LeadersPage view={view} />,
        isSheet: true,
        newest: view.newest,
      })),
    offline: ({ rooms, ...asked }) =>
      draw(asked, (speech, spoken) => {
        const { title, nothingText } = offlineWords.in(speech.language);
        return {
          head: { title: `${title} · Touchline`, description: nothingText },
          body: <OfflinePage matches={[]} />,
          opening: { page: "offline", rooms, ...spoken },
        };
      }),
    cardLanguages: CARD_LANGUAGES,
    card: ({ doc }, asked) => {
      const speech = speechIn({ language: languageOf(asked) });
      return drawCard(speakerIn(speech)(doc), measure, speech);
    },
    frame: (frame) => framePage(assets, frame),
    score: ({ rooms, ...asked }) => {
      const language = languageOf(asked.language);
      return scorePage({ assets, words: scoreWords.in(language), opening: { language, rooms } });
    },
    gallery: ({ board, rooms, query, ...asked }) =>
      draw(asked, (speech, spoken) => {
        const { title, text } = galleryWords.in(spoken.language);
        const { script, styles } = assets.widget;
        const places = { origin: asked.origin, rooms, script, styles };
        const chosen = choiceIn(query);
        const choice = { ...chosen, match: chosen.match || (matchesIn(board.doc)[0]?.id ?? "") };
        return {
          head: { title: `${title} · Touchline`, description: text, path: "/embed" },
          body: <GalleryPage view={{ board: board.doc, places, choice }} />,
          opening: { page: "gallery", image: board, places, choice, ...spoken },
        };
      }),
    reference: ({ description, examples, newest, ...asked }) =>
      draw(asked, () => ({
        head: referenceHead,
        body: (
          <ReferencePage view={{ description: description as Description, examples, origin: asked.origin }} />
        ),
        isReference: true,
        newest,
      })),
    problem: ({ status, detail, ...asked }) =>
      draw(asked, ({ words }) => ({
        head: { title: `${words.problems[status].title} · Touchline`, description: detail },
        body: <ProblemPage status={status} detail={detail} />,
      })),
  };
}

function matchHead(speech: Speech, { doc, epoch, v }: MatchImage, origin: string): PageHead {
  const path = `/matches/${doc.id}`;
  // Chats keep a picture by its address: another version is another picture.
  const own = CARD_LANGUAGES.find((language) => language === speech.language && language !== "en");
  const inLanguage = own ? `&lang=${own}` : "";
  const picture = `${path}/card.png?v=${epoch}-${v}${inLanguage}`;
  return {
    title: matchTitle(speech, doc),
    description: matchDescription(doc),
    path,
    picture,
    embeds: true,
    data: sportsEvent(speech, doc, origin + path, origin + picture),
  };
}

function homeHead(speech: Speech, board: Board, query: HomeQuery): PageHead {
  const known = Object.values(board.matches);
  // What nobody plays is no page of its own.
  const sport = known.find((match) => match.sport === query.sport)?.sport;
  const competition = known.find((match) => match.competition === query.competition)?.competition;
  const { title, description, descriptionLive } = speech.words.frame;
  const live = Object.values(board.matches).filter(({ status }) => status.phase === "live").length;
  const of = competition ?? (sport === undefined ? undefined : sportName(speech, sport));
  return {
    title: joined(of, title),
    description: live === 0 ? description : descriptionLive(live),
    // A day passes, and a search is one reader's own.
    path: homePath({
      ...(sport !== undefined && { sport }),
      ...(competition !== undefined && { competition }),
    }),
  };
}
