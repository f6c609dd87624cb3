/** Invented footballers: a club has the same eighteen in every match of a seed. */
import { type PlayerId, playerId } from "../../../match/ids.ts";
import { chance } from "../chance.ts";
import { type Club, SURNAMES } from "../names.ts";
import { slug } from "../slug.ts";
import { FOOTBALL_CLUBS } from "./clubs.ts";

export type Line = "Goalkeeper" | "Defender" | "Midfielder" | "Forward";

export interface Footballer {
  readonly id: PlayerId;
  readonly name: string;
  readonly shirt: number;
  readonly position: Line;
}

export interface Squad {
  readonly formation: string;
  readonly eleven: readonly Footballer[];
  readonly bench: readonly Footballer[];
  /** In deviations of an ordinary club: how many chances it makes, and how many it lets others have. */
  readonly attack: number;
  readonly defence: number;
}

const FORMATIONS = ["4-3-3", "4-4-2", "4-2-3-1", "3-5-2", "4-1-4-1", "3-4-3"] as const;
const BENCH: readonly Line[] = [
  "Goalkeeper",
  "Defender",
  "Defender",
  "Midfielder",
  "Midfielder",
  "Midfielder",
  "Forward",
  "Forward",
];
const SQUAD = 11 + BENCH.length;
const INITIALS = "ABCDEFGHIJKLMNOPRSTVWYZ".split("");

/** The squad of a club of the simulator. Throws RangeError for another. */
export function squadOf(seed: number, club: Club): Squad {
  const place = FOOTBALL_CLUBS.findIndex(({ name }) => name === club.name);
  if (place < 0) throw new RangeError(`${club.name} is not a club of the simulator`);
  const random = chance(seed, "footballers", club.name);
  // Fewer names than players: those of a club differ, two clubs may have namesakes.
  const surnames = random.shuffle(SURNAMES).slice(0, SQUAD);
  const formation = random.pick(FORMATIONS);
  const lines = [...linesOf(formation), ...BENCH];
  const people = surnames.map((surname, order): Footballer => {
    const name = `${random.pick(INITIALS)}. ${surname}`;
    return {
      id: playerId(`${slug(club.name)}-${slug(surname)}`),
      name,
      shirt: order + 1,
      position: lines[order] ?? "Midfielder",
    };
  });
  return {
    formation,
    eleven: people.slice(0, 11),
    bench: people.slice(11),
    attack: random.normal(0, 0.22),
    defence: random.normal(0, 0.18),
  };
}

function linesOf(formation: string): readonly Line[] {
  const counts = formation.split("-").map(Number);
  const [defenders = 4] = counts;
  const forwards = counts.at(-1) ?? 2;
  const of = (count: number, line: Line) => Array.from({ length: count }, () => line);
  return [
    "Goalkeeper",
    ...of(defenders, "Defender"),
    ...of(10 - defenders - forwards, "Midfielder"),
    ...of(forwards, "Forward"),
  ];
}
