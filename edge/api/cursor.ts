/** Where a page ended, as an opaque text that fits a URL. It says a place, not a number: lists may change meanwhile. */
import * as v from "valibot";

export const encodeCursor = (place: readonly (string | number)[]): string =>
  btoa(JSON.stringify(place)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

/** The parameter that takes a cursor back; `place` says what it holds. */
export const cursor = <Place>(place: v.GenericSchema<unknown, Place>): v.GenericSchema<string, Place> =>
  v.pipe(
    v.string(),
    v.maxLength(300, NO_CURSOR),
    v.rawTransform<string, Place>(({ dataset: { value }, addIssue, NEVER }) => {
      const parsed = v.safeParse(place, decode(value));
      if (parsed.success) return parsed.output;
      addIssue({ message: NO_CURSOR });
      return NEVER;
    }),
  );

const NO_CURSOR = "is not a cursor of this list: take the `next` of a page";

function decode(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return undefined;
  }
}

/** What a page says of the next one. */
export const next = v.exactOptional(
  v.pipe(v.string(), v.description("The `cursor` of the next page; absent on the last.")),
);
