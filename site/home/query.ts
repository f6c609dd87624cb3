/** What of the board is shown, as the address says it: "/?sport=cricket&day=2026-06-06". */

export interface HomeQuery {
  readonly sport?: string;
  readonly competition?: string;
  /** In the reader's zone: "2026-06-06". */
  readonly day?: string;
  /** What is searched for. */
  readonly q?: string;
}

const NAMES = ["sport", "competition", "day", "q"] as const;
const LONGEST = 100;

/** What a request asks for; what is empty, or no day, is left out. */
export function queryOf(parameter: (name: string) => string | null | undefined): HomeQuery {
  const given = NAMES.map((name) => [name, parameter(name)?.trim().slice(0, LONGEST)] as const);
  return Object.fromEntries(
    given.filter(([name, text]) => text && (name !== "day" || /^\d{4}-\d\d-\d\d$/.test(text))),
  );
}

/** The address, without its language. */
export function homePath(query: HomeQuery): string {
  const search = new URLSearchParams(
    NAMES.flatMap((name) => {
      const text = query[name];
      return text === undefined || text === "" ? [] : [[name, text]];
    }),
  ).toString();
  return search === "" ? "/" : `/?${search}`;
}

/** A player whose name fits what is searched for. */
export interface FoundPlayer {
  readonly id: string;
  readonly name: string;
  readonly sport: string;
}
