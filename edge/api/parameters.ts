/** The parameters of a request: what they may be, and what is said of one that is wrong. */
import { validator } from "hono-openapi";
import * as v from "valibot";
import { DIALECT } from "./describe.ts";
import { type Answering, type ProblemResponse, refuse, unknown } from "./problem.ts";

/** A whole number from `least` to `most`, as text. */
export const whole = (most: number, least = 1) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, "is a whole number"),
    v.transform(Number),
    v.number(),
    v.integer(),
    v.minValue(least, `is at least ${least}`),
    v.maxValue(most, `is at most ${most}`),
  );

/** A text of so many characters, as JSON Schema counts them: some are two of JavaScript's. */
export const text = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.check(
      (given) => Array.from(given).length >= least,
      least === 1 ? "is not empty" : `has at least ${least} characters`,
    ),
    v.check((given) => Array.from(given).length <= most, `is at most ${most} characters`),
    v.metadata({ minLength: least, maxLength: most }),
  );

/** The `seq` of an event, as high as the border lets it be. */
export const seqText = whole(1_000_000);

/** In the API's description a parameter is what it means, not the text that says so. */
const DESCRIBED = { options: { ...DIALECT, typeMode: "output" } } as const;

/** Reads the query. One that is wrong is refused by the name of its first wrong parameter. */
export const query = <S extends v.GenericSchema<Record<string, unknown>, Record<string, unknown>>>(
  schema: S,
) => {
  const read = validator(
    "query",
    schema,
    (result, c) => {
      if (result.success) return;
      const [issue] = result.error;
      const parameter = String(segmentOf(issue?.path?.[0]));
      const why = miscounted(c.req.queries(parameter)) ?? issue?.message ?? "is wrong";
      return refuse(c, { status: 400, detail: `The parameter "${parameter}" ${why}.`, parameter });
    },
    DESCRIBED,
  );
  return read as Answering<typeof read, ProblemResponse<400>>;
};

const miscounted = (values: readonly string[] = []): string | undefined => {
  if (values.length === 0) return "is missing";
  return values.length > 1 ? "is given more than once" : undefined;
};

/** Reads the parameters of the path. One that cannot be is the name of nothing: there is no such `what`. */
export const path = <S extends v.GenericSchema<Record<string, unknown>, Record<string, unknown>>>(
  schema: S,
  what: string,
) => {
  const read = validator(
    "param",
    schema,
    (result, c) => {
      if (result.success) return;
      const name = String(segmentOf(result.error[0]?.path?.[0]));
      return refuse(c, unknown(what, c.req.param(name) ?? ""));
    },
    DESCRIBED,
  );
  return read as Answering<typeof read, ProblemResponse<404>>;
};

const segmentOf = (segment: PropertyKey | { readonly key: PropertyKey } | undefined): PropertyKey =>
  typeof segment === "object" ? segment.key : (segment ?? "");
