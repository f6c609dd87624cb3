import type { TennisDocument, TennisSet } from "../../match/tennis/card.ts";
import { matchFigures } from "../../match/tennis/figures.ts";
import { setName } from "../../match/tennis/headline.ts";
import { shortName } from "../../match/tennis/names.ts";
import { setsOf, setText } from "../../match/tennis/sets.ts";
import { Board } from "./board.tsx";
import { FiguresCard, FiguresTable } from "./figures-card.tsx";
import { callsOf, gamesIn, isBreak, lengthOf } from "./figures.ts";

/** The score and the figures of the match, then every set. */
export function MatchCard({ doc }: { doc: TennisDocument }) {
  const sets = setsOf(doc.card);
  return (
    <>
      <section class="panel-card" aria-labelledby="score-title">
        <header class="card-head">
          <h2 id="score-title">Score</h2>
        </header>
        <Board doc={doc} id="score-title" title="Score by sets" lengths />
      </section>
      <FiguresCard doc={doc} id="figures" title="Match" figures={matchFigures(doc.card)} />
      <div class="two">
        {sets.toReversed().map((set) => (
          <SetCard key={set.ordinal} doc={doc} set={set} />
        ))}
      </div>
    </>
  );
}

/** "2nd set: Varga 6-3" */
const titleOf = (doc: TennisDocument, set: TennisSet): string =>
  set.winner ? `${setName(set)}: ${shortName(doc, set.winner)} ${setText(set, set.winner)}` : setName(set);

/** The set game by game: the score after each, in the colour of who won it, breaks marked. */
function SetCard({ doc, set }: { doc: TennisDocument; set: TennisSet }) {
  const id = `set-${set.ordinal}`;
  const title = titleOf(doc, set);
  return (
    <section class="panel-card" aria-labelledby={id}>
      <header class="card-head">
        <h2 id={id}>{title}</h2>
        <p class="card-note">{lengthOf(set)}</p>
      </header>
      <ol class="best">
        {gamesIn(set).map((game) => (
          <li key={game.key}>
            <span>
              {shortName(doc, game.server)}
              <span class="muted">{game.tieBreak ? " first in the tie-break" : " to serve"}</span>
            </span>
            <span class="num">
              {isBreak(game) && <span class="chip chip-wicket">Break</span>}{" "}
              <b class={`won side-${game.winner ?? "none"}`}>
                {game.winner ? `${game.games.a}–${game.games.b}` : "in play"}
              </b>
            </span>
          </li>
        ))}
      </ol>
      <details class="behind">
        <summary>Point by point</summary>
        <PointByPoint doc={doc} set={set} />
      </details>
      <details class="behind">
        <summary>Figures of the set</summary>
        <FiguresTable doc={doc} title={title} figures={set.figures} />
      </details>
    </section>
  );
}

/** Every point of every game, the newest game first: the score as it was called, in the colour of who won the point. */
function PointByPoint({ doc, set }: { doc: TennisDocument; set: TennisSet }) {
  return (
    <ol class="point-games">
      {gamesIn(set)
        .toReversed()
        .map((game) => (
          <li key={game.key}>
            <p>
              <b>{`${game.games.a}–${game.games.b}`}</b>{" "}
              <span class="muted">{`${shortName(doc, game.server)} serving`}</span>
            </p>
            <ol class="points">
              {callsOf(game).map(({ key, by, text }) => (
                <li key={key} class={`chip point side-${by}`}>
                  {text}
                  <span class="vh">{` to ${shortName(doc, by)}`}</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
    </ol>
  );
}
