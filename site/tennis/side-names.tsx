import type { SideId } from "../../match/ids.ts";
import type { TennisDocument } from "../../match/tennis/card.ts";
import { shortName, surname } from "../../match/tennis/names.ts";
import { lineUp } from "../people.ts";
import { PlayerLink } from "../player-link.tsx";

/** A side by its short name, each of its players the way to what he has done; whom no line-up names is only named. */
export function SideNames({ doc, side }: { doc: TennisDocument; side: SideId }) {
  const names = shortName(doc, side).split(" / ");
  const players = lineUp(doc, side);
  return names.map((name, place) => {
    const player = players.find((one) => surname(one.name) === surname(name)) ?? players[place];
    return (
      <span key={name}>
        {place > 0 && " / "}
        {player ? <PlayerLink id={player.id}>{name}</PlayerLink> : name}
      </span>
    );
  });
}
