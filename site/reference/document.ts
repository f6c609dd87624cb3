/** The API's description (OpenAPI 3.1), as far as the reference shows it. */

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

export interface Operation extends Described {
  readonly method: string;
  readonly path: string;
}

/** A request as it was made, and what was answered. */
export interface Example {
  /** Path and query. */
  readonly target: string;
  /** What is sent, if anything is. */
  readonly body?: unknown;
  /** Whether a key goes with it. */
  readonly key?: boolean;
  readonly answer: unknown;
}

export interface Section {
  readonly tag: string;
  readonly operations: readonly Operation[];
}

/** In the order in which a newcomer needs them. */
const ORDER = ["Matches", "Players", "Scoring", "Service"];

export function sectionsOf({ paths }: Description): readonly Section[] {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ ...one, method: method.toUpperCase(), path })),
  );
  const tags = [...new Set([...ORDER, ...all.flatMap(({ tags: [tag = ""] }) => tag)])];
  return tags
    .map((tag) => ({ tag, operations: all.filter(({ tags: [own = ""] }) => own === tag) }))
    .filter(({ operations }) => operations.length > 0);
}

/** What a parameter may be, in words: "1 to 200", "cricket, tennis". */
export function limitsOf({
  enum: names,
  minimum,
  maximum,
  minLength,
  maxLength,
  pattern,
  format,
}: Schema): string {
  if (names) return names.map(String).join(", ");
  const bounds = [
    minimum !== undefined && maximum !== undefined && `${minimum} to ${maximum}`,
    maxLength !== undefined &&
      (minLength === undefined
        ? `at most ${maxLength} characters`
        : `${minLength} to ${maxLength} characters`),
    format === "date" ? "YYYY-MM-DD" : format,
    pattern !== undefined && `\`${pattern}\``,
  ];
  return bounds.filter((one) => typeof one === "string").join("; ");
}

const MOST_ITEMS = 2;
const MOST_MEMBERS = 14;
const DEEPEST = 5;
const MORE = "…";

/** The value with its long lists cut short and its depths left out, so that its shape is seen. */
export function shortened(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return MORE;
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map((item) => shortened(item, depth + 1));
    return value.length > MOST_ITEMS ? [...items, MORE] : items;
  }
  // People by their ids: one of them shows what is known of all.
  const all = Object.entries(value);
  const isRecord = all.length > 3 && all.every(([, one]) => typeof one === "object" && one !== null);
  const shown = all.slice(0, isRecord ? MOST_ITEMS : MOST_MEMBERS);
  const members = shown.map(([name, member]) => [name, shortened(member, depth + 1)] as const);
  return Object.fromEntries(all.length > shown.length ? [...members, [MORE, MORE]] : members);
}
