/** Invented basketball players: a club has the same twelve in every game of a seed. */
import { type PlayerId, playerId } from "../../../match/ids.ts";
import { type Chance, chance } from "../chance.ts";
import { type Club, SURNAMES } from "../names.ts";
import { slug } from "../slug.ts";
import { CLUBS } from "./clubs.ts";

export type Position = "PG" | "SG" | "SF" | "PF" | "C";

export interface Hooper {
  readonly id: PlayerId;
  readonly name: string;
  readonly shirt: number;
  readonly position: Position;
  /** The part of a game that the coach means to give. */
  readonly share: number;
  /** How much of the offence goes through the player, 1 for an ordinary one. */
  readonly usage: number;
  /** Added to the chance of a field goal. */
  readonly touch: number;
  /** The chance of a free throw. */
  readonly line: number;
}

export interface Squad {
  readonly club: Club;
  /** The five who begin stand first. */
  readonly players: readonly Hooper[];
  /** Added to the chance of every field goal of the side. */
  readonly class: number;
}

const POSITIONS: readonly Position[] = ["PG", "SG", "SF", "PF", "C"];
const SHARES = [0.7, 0.7, 0.69, 0.67, 0.66, 0.42, 0.38, 0.32, 0.25, 0.15, 0.04, 0.02];
const FIRST_NAMES =
  "Abel Ada Bram Caleb Dario Elias Emil Faris Gideon Hugo Ivo Jonah Kofi Lars Luka Marek Milo Nils Omar Otto Pavel Quinn Rafe Ravi Sami Tariq Theo Udo Viktor Wes Yannis Zeno".split(
    " ",
  );

/** The squad of a club that stands in CLUBS. */
export function squadOf(seed: number, club: Club): Squad {
  const place = CLUBS.findIndex(({ name }) => name === club.name);
  const surnames = chance(seed, "hoops", "surnames").shuffle(SURNAMES);
  const random = chance(seed, "hoops", club.name);
  const shirts = random.shuffle(Array.from({ length: 55 }, (_, at) => at));
  const wanted = SHARES.map((share) => share * Math.max(0.7, random.normal(1, 0.09)));
  const all = wanted.reduce((sum, share) => sum + share, 0);
  const players = wanted.map((share, at) =>
    hooper(club, {
      surname: surnames[(place * SHARES.length + at) % surnames.length] ?? "Ode",
      shirt: shirts[at] ?? at,
      position: POSITIONS[at % POSITIONS.length] ?? "SF",
      // Five play at a time.
      share: (5 * share) / all,
      random,
    }),
  );
  return { club, players, class: random.normal(0, 0.01) };
}

interface Role {
  readonly surname: string;
  readonly shirt: number;
  readonly position: Position;
  readonly share: number;
  readonly random: Chance;
}

function hooper(club: Club, { surname, shirt, position, share, random }: Role): Hooper {
  const name = `${random.pick(FIRST_NAMES)} ${surname}`;
  return {
    id: playerId(`${slug(club.name)}-${slug(name)}-${shirt}`),
    name,
    shirt,
    position,
    share,
    usage: Math.max(0.4, random.normal(0.75 + share * 0.5, 0.25)),
    touch: random.normal(0, 0.015),
    line: Math.min(0.92, Math.max(0.55, random.normal(position === "C" ? 0.71 : 0.795, 0.06))),
  };
}
