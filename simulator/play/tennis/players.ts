/** Invented players: a seed has the same ones in every match of a format. */
import { type PlayerId, playerId } from "../../../match/ids.ts";
import { type Chance, chance } from "../chance.ts";
import { SURNAMES } from "../names.ts";
import { slug } from "../slug.ts";
import type { FormatName } from "./styles.ts";

export interface TennisPlayer {
  readonly id: PlayerId;
  readonly name: string;
  /** What the player adds to the share of points won when serving and when returning. */
  readonly serve: number;
  readonly return: number;
}

/** Who plays a side: one player, or a pair. */
export type Team = readonly [TennisPlayer, ...TennisPlayer[]];

const MEN = words(
  "Adan Bela Caspar Dario Edvin Faris Goran Henrik Ilya Jonas Kofi Luan Mateo Nils Oskar Pavel",
);
const WOMEN = words(
  "Alva Bruna Clara Dalia Edda Freja Greta Hana Ines Jana Kaia Lene Mira Nadia Olena Petra",
);

function words(text: string): readonly string[] {
  return text.split(" ");
}

/** Teams in a draw: everybody meets everybody else. */
export const DRAW_SIZE = 16;

/** The teams of a seed's draw, in a fixed order. */
export function teamsOf(seed: number, format: FormatName): readonly Team[] {
  const random = chance(seed, "tennis players", format);
  const size = format === "doubles" ? 2 : 1;
  const surnames = random.shuffle(SURNAMES).slice(0, DRAW_SIZE * size);
  const given = format === "women" ? WOMEN : MEN;
  const people = surnames.map((surname) => player(`${random.pick(given)} ${surname}`, random));
  return Array.from({ length: DRAW_SIZE }, (_, at) => {
    const [first, ...partners] = people.slice(at * size, (at + 1) * size);
    if (!first) throw new RangeError("there are not enough surnames");
    return [first, ...partners];
  });
}

const player = (name: string, random: Chance): TennisPlayer => ({
  id: playerId(slug(name)),
  name,
  serve: random.normal(0, 0.04),
  return: random.normal(0, 0.038),
});
