/** RFC 7396 merge patches between JSON documents that hold no null. */

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };
type JsonObject = { readonly [key: string]: Json | undefined };
/** A merge patch: null deletes a member, an object descends, anything else replaces. */
export interface Patch {
  readonly [key: string]: string | number | boolean | null | readonly Json[] | Patch;
}

/**
 * The patch that turns `before` into `after`, or undefined if they are equal.
 * Shared structure is skipped by identity, so the cost is that of what changed.
 */
export function diff(before: object, after: object): Patch | undefined {
  return diffObject(before as JsonObject, after as JsonObject);
}

function diffObject(before: JsonObject, after: JsonObject): Patch | undefined {
  if (before === after) return undefined;
  const patch: Record<string, Patch[string]> = {};
  let kept = 0;
  // Most members are the same by identity: those cost one comparison and no allocation.
  for (const key of Object.keys(after)) {
    const next = after[key];
    if (next === undefined) continue;
    if (next === before[key]) {
      kept++;
      continue;
    }
    const last = own(before, key);
    if (last !== undefined) kept++;
    const change = diffMember(last, next);
    if (change !== undefined) patch[key] = change;
  }
  const members = Object.keys(before);
  if (kept < members.length) {
    for (const key of members) {
      if (before[key] !== undefined && own(after, key) === undefined) patch[key] = null;
    }
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function diffMember(last: Json | undefined, next: Json): Patch[string] | undefined {
  if (isObject(next)) return isObject(last) ? diffObject(last, next) : (next as Patch);
  return equalLeaf(last, next) ? undefined : next;
}

// A person may have the id "constructor": what an object inherits is no member of a document.
const own = (object: JsonObject, key: string) => (Object.hasOwn(object, key) ? object[key] : undefined);

const equalLeaf = (a: Json | undefined, b: Json): boolean =>
  Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b);

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `doc` with `patch` applied (RFC 7396). Unchanged parts are shared with `doc`. */
export function merge<T extends object>(doc: T, patch: Patch): T {
  return mergeObject(doc as JsonObject, patch) as T;
}

function mergeObject(target: JsonObject, patch: Patch): JsonObject {
  const merged: Record<string, Json | undefined> = { ...target };
  for (const [key, change] of Object.entries(patch)) {
    // Assigning it would change what the document inherits; no id in the house can be spelled so.
    if (key === "__proto__") continue;
    if (change === null) delete merged[key];
    else if (isPatch(change)) {
      const inner = own(merged, key);
      merged[key] = mergeObject(isObject(inner) ? inner : {}, change);
    } else merged[key] = change;
  }
  return merged;
}

const isPatch = (change: Patch[string]): change is Patch => isObject(change);
