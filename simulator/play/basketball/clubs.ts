/** Invented basketball clubs: no club of the name is known to play. */
import type { Club } from "../names.ts";

const club = (name: string, short: string, ground: string): Club => ({ name, short, ground });

export const CLUBS: readonly Club[] = [
  club("Copperfield Comets", "COP", "Foundry Hall"),
  club("Estuary Herons", "EST", "Tidewater Arena"),
  club("Millbrook Owls", "MIL", "Spindle Court"),
  club("Ironbridge Rams", "IRO", "Bessemer Center"),
  club("Juniper Foxes", "JUN", "Juniper Gardens"),
  club("Lakemoor Pikes", "LAK", "Boathouse Arena"),
  club("North Quay Gulls", "NQG", "Quayside Hall"),
  club("Orchard City", "ORC", "Cider Press Arena"),
  club("Pinewood Elks", "PIN", "Timberline Hall"),
  club("Saltash Breakers", "SAB", "Pier Pavilion"),
  club("Thornbury Kites", "THO", "Assembly Rooms"),
  club("Westgate Union", "WES", "Terminus Arena"),
];
