import { useGlide } from "../glide/use-glide.ts";
import { FiguresHead } from "../figures-head.tsx";
import { SIDES, type SideId } from "../../match/ids.ts";
import type { TennisDocument, TennisSet } from "../../match/tennis/card.ts";
import { isTieBreak, setScore } from "../../match/tennis/headline.ts";
import { shortName } from "../../match/tennis/names.ts";
import { called } from "../../match/tennis/scoring.ts";
import { currentSet, setsOf } from "../../match/tennis/sets.ts";
import { Changing } from "../changing.tsx";
import { useWords } from "../i18n/words.tsx";
import { nameOf } from "../people.ts";
import { callsOf, gamesIn, lengthOf } from "./figures.ts";
import { useTennisWords } from "./panel-words.ts";
import { SideNames } from "./side-names.tsx";

interface BoardProps {
  doc: TennisDocument;
  id: string;
  title: string;
  /** With the length of each set. */
  lengths?: boolean;
}

/** The scoreboard: games of each set, and what both have in the game. */
export function Board({ doc, id, title, lengths = false }: BoardProps) {
  const say = useTennisWords();
  const { card } = doc;
  const sets = setsOf(card);
  const current = card.outcome ? undefined : currentSet(card);
  const points = current && !current.matchTieBreak ? current : undefined;
  return (
    <table class="figures board" aria-labelledby={id}>
      <caption class="vh">{title}</caption>
      <thead>
        <tr>
          <th scope="col" class="muted">
            {say.setHead}
          </th>
          {sets.map((set) => (
            <th key={set.ordinal} scope="col" class="num">
              <abbr title={say.set(set)}>{set.matchTieBreak ? say.matchTieBreakShort : set.ordinal}</abbr>
            </th>
          ))}
          {points && <FiguresHead short={say.gamePointsShort} title={say.gamePoints} also="game-points" />}
        </tr>
      </thead>
      <tbody>
        {SIDES.map((side) => (
          <tr key={side}>
            <th scope="row" class={`side-${side}`}>
              <SideNames doc={doc} side={side} />
              {card.serving === side && (
                <span class="strike">
                  <span aria-hidden="true">{" •"}</span>
                  <span class="vh">{` ${say.onServe}`}</span>
                </span>
              )}
            </th>
            {sets.map((set) => (
              <td
                key={set.ordinal}
                class={`num${set.winner === side || set === current ? " loud" : " muted"}`}
              >
                <SetCell set={set} side={side} />
              </td>
            ))}
            {points && (
              <td class="num loud game-points">
                <Changing value={called(points.points, side, isTieBreak(card, points))} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {lengths && (
        <tfoot>
          <tr class="muted">
            <th scope="row">{say.length}</th>
            {sets.map((set) => (
              <td key={set.ordinal} class="num small">
                {lengthOf(set) ?? ""}
              </td>
            ))}
            {points && <td />}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Games, and raised beside them the loser's points of a tie-break. */
function SetCell({ set, side }: { set: TennisSet; side: SideId }) {
  const { tieBreak, winner, matchTieBreak } = set;
  const raised = tieBreak && !matchTieBreak && winner !== undefined && winner !== side;
  return (
    <>
      <Changing value={setScore(set, side)} />
      {raised && <sup>{tieBreak[side]}</sup>}
    </>
  );
}

/** The set in progress: the board, who serves, and the points of the game. */
export function OnCourt({ doc }: { doc: TennisDocument }) {
  const say = useTennisWords();
  const { card } = doc;
  const set = currentSet(card);
  return (
    <section class="panel-card" aria-labelledby="court">
      <header class="card-head">
        <h2 id="court">{set ? say.set(set) : say.onCourt}</h2>
        {card.serving && <p class="card-note note-end">{say.nowServing(servingName(doc, card.serving))}</p>}
      </header>
      <Board doc={doc} id="court" title={say.score} />
      {set && <GamePoints doc={doc} set={set} />}
    </section>
  );
}

const servingName = (doc: TennisDocument, side: SideId): string =>
  doc.card.server === undefined ? shortName(doc, side) : nameOf(doc, doc.card.server);

/** The game in progress, or the last one while the next has not begun; newest first, the oldest drop out of sight. */
function GamePoints({ doc, set }: { doc: TennisDocument; set: TennisSet }) {
  const say = useTennisWords();
  const { dir } = useWords();
  const list = useGlide<HTMLOListElement>();
  const game = gamesIn(set).at(-1);
  if (!game || game.points === "") return null;
  const calls = callsOf(game, say.game, dir);
  return (
    <div class="last-balls">
      <h3 class="label" id="game-points">
        {game.winner ? say.lastGame : game.tieBreak ? say.tieBreak : say.thisGame}
        <span class="vh">{say.newestFirst}</span>
      </h3>
      <ol class="balls" ref={list} aria-labelledby="game-points">
        {calls
          .map((call) => (
            <li key={call.key}>
              <span class={`chip point side-${call.by}`}>
                <bdi>{call.text}</bdi>
                <span class="vh">{` ${say.pointTo(shortName(doc, call.by))}`}</span>
              </span>
            </li>
          ))
          .toReversed()}
      </ol>
    </div>
  );
}
