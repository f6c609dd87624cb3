import type { MatchDocument } from "../../match/sports.ts";
import { SIDES } from "../../match/ids.ts";

/** Which colour is whose. */
export const SideKeys = ({ sides }: { sides: MatchDocument["sides"] }) => (
  <>
    {SIDES.map((side) => (
      <span key={side} class={`key side-${side}`}>
        <bdi>{sides[side].short}</bdi>
      </span>
    ))}
  </>
);
