/** Invented cricketers: a club has the same twelve in every match of a seed. */
import { type PlayerId, playerId } from "../../../match/ids.ts";
import { type Chance, chance } from "../chance.ts";
import { CLUBS, type Club, SURNAMES } from "../names.ts";
import { slug } from "../slug.ts";

export interface Cricketer {
  readonly id: PlayerId;
  readonly name: string;
  /** In deviations from an ordinary batter of the top order. */
  readonly batting: number;
  /** Absent for those who do not bowl; `skill` in deviations from an ordinary bowler. */
  readonly bowling?: { readonly skill: number; readonly style: "pace" | "spin" };
}

export interface Squad {
  /** In the order in which they usually bat. */
  readonly eleven: readonly Cricketer[];
  readonly keeper: Cricketer;
  /** Comes on to field, and never bats or bowls. */
  readonly twelfth: Cricketer;
}

interface Role {
  readonly batting: number;
  readonly bowling?: { readonly skill: number; readonly style: "pace" | "spin" };
}

/** Who bats where, and what they can do: six who bat, an all-rounder or two, four who bowl; the last is twelfth man. */
const ROLES: readonly Role[] = [
  { batting: 0.35 },
  { batting: 0.3 },
  { batting: 0.45, bowling: { skill: -0.7, style: "spin" } },
  { batting: 0.35 },
  { batting: 0.15 },
  { batting: 0.05, bowling: { skill: -0.3, style: "spin" } },
  { batting: -0.15, bowling: { skill: -0.1, style: "pace" } },
  { batting: -0.6, bowling: { skill: 0.1, style: "spin" } },
  { batting: -1.1, bowling: { skill: 0.25, style: "pace" } },
  { batting: -1.5, bowling: { skill: 0.2, style: "pace" } },
  { batting: -2, bowling: { skill: 0.35, style: "pace" } },
  { batting: -0.3 },
];
const KEEPERS = [0, 1, 4];

/** The squad of a club that stands in CLUBS. Throws RangeError for another. */
export function squadOf(seed: number, club: Club): Squad {
  const place = CLUBS.flat().findIndex(({ name }) => name === club.name);
  if (place < 0) throw new RangeError(`${club.name} is not a club of the simulator`);
  const surnames = chance(seed, "surnames")
    .shuffle(SURNAMES)
    .slice(place * ROLES.length);
  const random = chance(seed, "squad", club.name);
  const people = ROLES.map((role, order) =>
    cricketer(club, `${initials(random)} ${surnames[order]}`, role, random),
  );
  const eleven = people.slice(0, 11);
  const keeper = eleven[random.pick(KEEPERS)];
  const twelfth = people.at(-1);
  if (!keeper || !twelfth) throw new RangeError("a squad has twelve players");
  return { eleven, keeper, twelfth };
}

/** Scorecards give one or two: "D Aluko", "TJ Brandt". */
const INITIALS = "A A B C D D E F G H I J J K K L M M N O P R R S S T T V W Y Z".split(" ");
const initials = (random: Chance): string =>
  random.pick(INITIALS) + (random.happens(0.4) ? random.pick(INITIALS) : "");

function cricketer(club: Club, name: string, role: Role, random: Chance): Cricketer {
  const batting = random.normal(role.batting, 0.35);
  const skill = random.normal(role.bowling?.skill ?? 0, 0.4);
  return {
    id: playerId(`${slug(club.name)}-${slug(name)}`),
    name,
    batting,
    ...(role.bowling && { bowling: { skill, style: role.bowling.style } }),
  };
}
