import { useEffect, useRef, useState } from "preact/hooks";
import type { Board, Listing } from "../../match/document.ts";
import { StatusWords } from "../frame/status.tsx";
import { useWords } from "../i18n/words.tsx";
import { Time } from "../time.tsx";
import { inOrder } from "../widget/order.ts";
import { joined } from "../words.ts";
import { galleryWords } from "./words.ts";

interface Props {
  board: Board;
  chosen: string;
  choose: (match: string) => void;
}

/** All matches of the board: what is on, what comes, what was; found by side or competition. */
export function MatchPicker({ board, chosen, choose }: Props) {
  const { language, words } = useWords();
  const say = galleryWords.in(language);
  const [wanted, setWanted] = useState("");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = list.current;
    const pick = box?.querySelector<HTMLElement>(".pick:has(:checked)");
    // The list alone is scrolled, not the page.
    if (box && pick) box.scrollTo({ top: pick.offsetTop - box.offsetTop });
  }, []);
  const found = matchesIn(board).filter((match) => isMeant(match, wanted));
  return (
    <fieldset class="control">
      <legend>{say.match}</legend>
      <input
        type="search"
        placeholder={say.find}
        aria-label={say.find}
        value={wanted}
        onInput={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <div class="picker" ref={list}>
        {found.length === 0 && <p class="muted">{say.noneFound}</p>}
        {found.map((match) => (
          <label key={match.id} class="pick">
            <input
              type="radio"
              name="match"
              value={match.id}
              checked={match.id === chosen}
              onChange={() => choose(match.id)}
            />
            <span class="pick-text">
              <b>{words.versus(match.sides.a.name, match.sides.b.name)}</b>
              <span class="muted small">
                {match.status.phase === "upcoming" ? (
                  <Time at={match.startsAt} format="clock" />
                ) : (
                  <StatusWords status={match.status} />
                )}
                <bdi>{joined(match.competition, match.stage)}</bdi>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export const matchesIn = (board: Board): readonly Listing[] => Object.values(board.matches).toSorted(inOrder);

function isMeant({ sides, competition, sport }: Listing, wanted: string): boolean {
  const text = [sides.a.name, sides.b.name, sides.a.short, sides.b.short, competition, sport]
    .join(" ")
    .toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
