import type { TennisDocument, TennisSet } from "../../match/tennis/card.ts";
import { matchFigures } from "../../match/tennis/figures.ts";
import { shortName } from "../../match/tennis/names.ts";
import { setsOf, setText } from "../../match/tennis/sets.ts";
import { isolated, scoreIn } from "../i18n/isolated.ts";
import { useWords } from "../i18n/words.tsx";
import { Board } from "./board.tsx";
import { FiguresCard, FiguresTable } from "./figures-card.tsx";
import { callsOf, gamesIn, isBreak, lengthOf } from "./figures.ts";
import { useTennisWords } from "./panel-words.ts";
import type { TennisWords } from "./panel-words/en.ts";

/** The score and the figures of the match, then every set. */
export function MatchCard({ doc }: { doc: TennisDocument }) {
  const say = useTennisWords();
  const sets = setsOf(doc.card);
  return (
    <>
      <section class="panel-card" aria-labelledby="score-title">
        <header class="card-head">
          <h2 id="score-title">{say.score}</h2>
        </header>
        <Board doc={doc} id="score-title" title={say.scoreBySets} lengths />
      </section>
      <FiguresCard doc={doc} id="figures" title={say.match} figures={matchFigures(doc.card)} />
      <div class="two">
        {sets.toReversed().map((set) => (
          <SetCard key={set.ordinal} doc={doc} set={set} />
        ))}
      </div>
    </>
  );
}

/** "2nd set: Varga 6-3" */
const titleOf = (say: TennisWords, doc: TennisDocument, set: TennisSet): string =>
  set.winner
    ? `${say.set(set)}: ${isolated(`${shortName(doc, set.winner)} ${setText(set, set.winner)}`)}`
    : say.set(set);

/** The set game by game: the score after each, in the colour of who won it, breaks marked. */
function SetCard({ doc, set }: { doc: TennisDocument; set: TennisSet }) {
  const say = useTennisWords();
  const { dir } = useWords();
  const id = `set-${set.ordinal}`;
  const title = titleOf(say, doc, set);
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
              <bdi>{shortName(doc, game.server)}</bdi>
              <span class="muted">{` ${game.tieBreak ? say.firstInTieBreak : say.toServe}`}</span>
            </span>
            <span class="num">
              {isBreak(game) && <span class="chip chip-wicket">{say.broken}</span>}{" "}
              <b class={`won side-${game.winner ?? "none"}`}>
                {game.winner ? <bdi>{scoreIn(dir, game.games.a, game.games.b)}</bdi> : say.inPlay}
              </b>
            </span>
          </li>
        ))}
      </ol>
      <details class="behind">
        <summary>{say.pointByPoint}</summary>
        <PointByPoint doc={doc} set={set} />
      </details>
      <details class="behind">
        <summary>{say.figuresOfSet}</summary>
        <FiguresTable doc={doc} title={title} figures={set.figures} />
      </details>
    </section>
  );
}

/** Every point of every game, the newest game first: the score as it was called, in the colour of who won the point. */
function PointByPoint({ doc, set }: { doc: TennisDocument; set: TennisSet }) {
  const say = useTennisWords();
  const { dir } = useWords();
  return (
    <ol class="point-games">
      {gamesIn(set)
        .toReversed()
        .map((game) => (
          <li key={game.key}>
            <p>
              <b>
                <bdi>{scoreIn(dir, game.games.a, game.games.b)}</bdi>
              </b>{" "}
              <span class="muted">{say.serving(shortName(doc, game.server))}</span>
            </p>
            <ol class="points">
              {callsOf(game, say.game, dir).map(({ key, by, text }) => (
                <li key={key} class={`chip point side-${by}`}>
                  <bdi>{text}</bdi>
                  <span class="vh">{` ${say.pointTo(shortName(doc, by))}`}</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
    </ol>
  );
}
