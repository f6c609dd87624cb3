import { type ComponentChildren, createContext } from "preact";

/** Where on the page charts stand: one that stands in two places has two ids. */
export const Place = createContext("");

export const ChartPlace = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <Place.Provider value={name}>{children}</Place.Provider>
);
