/** Every page as a whole document, from what the store has: what the edge serves. */
import type { Board } from "../match/document.ts";
import { type Assets, htmlPage } from "./frame/html.tsx";
import { type Problem, ProblemPage } from "./frame/problem.tsx";
import { HomePage } from "./home/page.tsx";
import { MatchPage } from "./match/page.tsx";
import { matchDescription, matchTitle } from "./match/title.ts";
import { type MatchImage, NO_LINK, type Versioned } from "./view.ts";
import { loadAllViews } from "./views.ts";
import { plural } from "./words.ts";

await loadAllViews();

export interface Pages {
  home(input: { readonly board: Versioned<Board>; readonly rooms: string }): string;
  match(input: { readonly image: MatchImage; readonly rooms: string }): string;
  problem(input: Problem): string;
}

/** The pages with the addresses of the built files. `rooms` is where the browser finds its rooms. */
export const createPages = (assets: Assets): Pages => ({
  home: ({ board, rooms }) =>
    htmlPage(
      assets,
      { title: "Touchline: live scores", description: homeDescription(board.doc), path: "/" },
      <HomePage view={{ board: board.doc, at: board.at, link: NO_LINK }} />,
      { page: "home", rooms, image: board },
    ),
  match: ({ image, rooms }) =>
    htmlPage(
      assets,
      {
        title: matchTitle(image.doc),
        description: matchDescription(image.doc),
        path: `/matches/${image.doc.id}`,
      },
      <MatchPage view={{ doc: image.doc, entries: image.entries, at: image.at, link: NO_LINK }} />,
      { page: "match", rooms, image },
    ),
  problem: (problem) =>
    htmlPage(
      assets,
      { title: `${problem.title} · Touchline`, description: problem.detail },
      <ProblemPage {...problem} />,
    ),
});

function homeDescription(board: Board): string {
  const live = Object.values(board.matches).filter(({ status }) => status.phase === "live").length;
  return live === 0
    ? "Live scores, ball by ball, with results and what comes next."
    : `${plural(live, "match", "matches")} in play now. Live scores, ball by ball.`;
}
