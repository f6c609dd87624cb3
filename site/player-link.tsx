import type { ComponentChildren } from "preact";
import type { MatchDocument } from "../match/sports.ts";
import { nameIn } from "./i18n/isolated.ts";
import { useWords } from "./i18n/words.tsx";
import { nameOf } from "./people.ts";

export const playerPath = (id: string): string => `/players/${encodeURIComponent(id)}`;

/** A person's name as the way to what he has done. */
export function PlayerLink({ id, children }: { id: string; children: ComponentChildren }) {
  const { href, dir } = useWords();
  return (
    <a class="player" href={href(playerPath(id))} dir="auto">
      {typeof children === "string" ? nameIn(dir, children) : children}
    </a>
  );
}

/** One of a match's people, by the name that he has in it. */
export const PlayerName = ({ doc, id }: { doc: MatchDocument; id: string }) => (
  <PlayerLink id={id}>{nameOf(doc, id)}</PlayerLink>
);
