/** Holds answers to what an OpenAPI document says of an operation. */
import type { checker, Operation } from "./document.ts";
import type { Asked } from "./requests.ts";

/** Places in code, as stack traces have them. */
const TRACE = /\.[jt]sx?:\d|node_modules|\n\s+at |Error:/;

export interface Expected {
  readonly operation: Operation;
  readonly asked: Asked;
  readonly check: ReturnType<typeof checker>;
  /** Parameters of which a schema cannot say all that they have to be. */
  readonly opaque: ReadonlySet<string>;
}

/** What is wrong with the answer, in words; undefined if nothing is. */
export async function flawOf(
  answer: Response,
  { operation, asked, check, opaque }: Expected,
): Promise<string | undefined> {
  const { status } = answer;
  const text = await answer.text();
  if (status >= 500) return `it is answered ${status}: ${text}`;
  const described = operation.responses[status];
  if (!described) return `${status} is not declared: ${text}`;
  if (TRACE.test(text) && !asked.target.includes("Error:")) return `the answer tells of the inside: ${text}`;
  const type = answer.headers.get("Content-Type")?.split(";")[0];
  const { content = {} } = described;
  const [declared] = Object.keys(content);
  if (type !== (declared ?? null) && (type ?? declared) !== undefined)
    return `${status} is of the type ${type}, declared is ${declared}`;
  if (declared === undefined) return text === "" ? undefined : `${status} has a body: ${text}`;
  const value: unknown = JSON.parse(text);
  const isOf = check(content[declared]?.schema ?? {});
  if (!isOf(value)) return `the body is not as declared: ${JSON.stringify(isOf.errors)} in ${text}`;
  return flawOfKind(value, status, operation, asked, opaque);
}

/** What is inside of the schemas is not refused as malformed; what is outside is, by the name of the parameter. */
function flawOfKind(
  value: unknown,
  status: number,
  { method, parameters = [] }: Operation,
  { wrong }: Asked,
  opaque: ReadonlySet<string>,
): string | undefined {
  const inPath = parameters.filter(({ in: where }) => where === "path").map(({ name }) => name);
  const isWrongPath = wrong.some((name) => inPath.includes(name));
  const { status: said, detail, parameter, title } = value as Record<string, unknown>;
  if (status < 400) return wrong.length > 0 ? `${wrong.join(", ")} should be refused` : undefined;
  if (said !== status) return `the problem says ${String(said)} and is ${status}`;
  if (typeof title !== "string" || typeof detail !== "string") return "the problem has no words";
  const isNamed = typeof parameter === "string";
  // What is sent may be no JSON at all; of what is, a flaw is a 422 that names the member.
  if (method !== "GET")
    return status === 400 && isNamed && !wrong.includes(parameter)
      ? `"${parameter}" is as declared`
      : undefined;
  if (status === 400) {
    if (/Invalid (?:type|key|format|value)|undefined|\[object/.test(detail))
      return `these are no words for people: ${detail}`;
    if (!isNamed) return `the problem names no parameter: ${detail}`;
    return wrong.includes(parameter) || opaque.has(parameter)
      ? undefined
      : `"${parameter}" is as declared, and refused: ${detail}`;
  }
  const isKeyless = status === 401 || status === 403 || status === 429;
  if (wrong.length > 0 && !isWrongPath && !isKeyless)
    return `${wrong.join(", ")} should be refused with 400, not ${status}`;
  return undefined;
}
