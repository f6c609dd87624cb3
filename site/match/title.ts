import type { MatchDocument } from "../../match/sports.ts";
import type { Speech } from "../i18n/words.tsx";
import { joined } from "../words.ts";

/** "NS 182/6, KE 141/4 (15.2 ov) · Northshore v Kestrels": the score first, since a tab shows only the start. */
export function matchTitle({ words }: Speech, { headline, sides }: MatchDocument): string {
  const scores = headline.order
    .filter((side) => headline[side].score !== undefined)
    .map((side) => {
      const { score = "", detail, active } = headline[side];
      return `${sides[side].short} ${score}${active && detail !== undefined ? ` (${detail})` : ""}`;
    })
    .join(", ");
  return joined(scores, words.versus(sides.a.name, sides.b.name));
}

export const matchDescription = ({ headline, status, competition, stage, venue }: MatchDocument): string =>
  joined(headline.text, status.label, competition, stage, venue);
