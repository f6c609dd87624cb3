/** Small texts that several screens share. */

/** "England v Australia" style parts joined where they exist: "Harbour Cup · Final". */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join(" · ");

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const SPORTS: Readonly<Record<string, string>> = { cricket: "Cricket" };

/** A sport's name as a label; one that this build does not know keeps its own. */
export const sportName = (sport: string): string =>
  SPORTS[sport] ?? sport.charAt(0).toUpperCase() + sport.slice(1);

/** "1.2 s", "48 s", "5 min". */
export function duration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}

/** 3412 → "3,412" */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
