/** Invented football clubs with their grounds: ten, who play each other in every competition. */
import type { Club } from "../names.ts";

const club = (name: string, short: string, ground: string): Club => ({ name, short, ground });

export const FOOTBALL_CLUBS: readonly Club[] = [
  club("Port Ellery", "POR", "Ropewalk Stadium"),
  club("Thornfield Rovers", "THO", "Hawthorn Lane"),
  club("Castlegate", "CAS", "Barbican Road"),
  club("Millbrook United", "MIL", "The Sluice"),
  club("Ravensmoor", "RAV", "Blackthorn Park"),
  club("Albany Wharf", "ALB", "Crane Street"),
  club("Eastmarch Athletic", "EAS", "Beacon Fields"),
  club("Stonebridge", "STO", "Viaduct Ground"),
  club("Larkhill Town", "LAR", "Orchard End"),
  club("Saint Orin", "SAI", "Abbey Meadow"),
];
