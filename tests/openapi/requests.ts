/** Requests of an operation, as its description asks for them and otherwise. */
import fc, { type Arbitrary } from "fast-check";
import {
  type checker,
  type Document,
  type Operation,
  type Parameter,
  resolved,
  type Schema,
} from "./document.ts";
import { oddText, valueOf } from "./values.ts";

export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  /** The parameters that are not as their schemas have them. */
  readonly wrong: readonly string[];
}

export interface Known {
  /** Values that are of use, by the name of the parameter, or by "operation name". */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** For Authorization. */
  readonly keys: readonly string[];
  /** What may be sent, in the main. */
  readonly bodies: readonly unknown[];
}

interface Given {
  readonly parameter: Parameter;
  /** None if it is left out, several if it is there more than once. */
  readonly texts: readonly string[];
  readonly isWrong: boolean;
}

interface Ways {
  readonly right: Arbitrary<Given>;
  /** Undefined where nothing is wrong. */
  readonly wrong?: Arbitrary<Given>;
}

/** The value that a text in an address stands for. */
function read({ type }: Schema, text: string): unknown {
  if (type === "integer" && /^\d{1,9}$/.test(text)) return Number(text);
  if (type === "boolean" && /^(?:true|false)$/.test(text)) return text === "true";
  return text;
}

type Check = ReturnType<typeof checker>;

export function requestOf(
  document: Document,
  operation: Operation,
  known: Known,
  check: Check,
): Arbitrary<Asked> {
  const { method, path, operationId, parameters = [], requestBody, security } = operation;
  const given = parameters.map((parameter) => givenOf(parameter));
  const places = given.flatMap(({ wrong }, at) => (wrong ? [at] : []));
  // Mostly one at a time: a flaw that comes with others hides behind them.
  const flawed = fc.subarray(places, { maxLength: Math.min(2, places.length) });
  const drawn = flawed.chain((chosen) =>
    fc.tuple(...given.map((one, at) => (chosen.includes(at) && one.wrong ? one.wrong : one.right))),
  );
  const key = security ? fc.constantFrom(undefined, ...known.keys, ...known.keys) : fc.constant(undefined);
  const etag = fc.option(fc.oneof(fc.constantFrom("*", '""', 'W/"a-1", "b'), oddText).filter(isHeader), {
    freq: 5,
    nil: undefined,
  });
  const extra = fc.constantFrom("", "", "", "__proto__=1", "[]=1", "%=%FF", "&&=&", "a=%E0%A4%A");
  const body = requestBody ? bodyOf(requestBody.content["application/json"]?.schema ?? {}) : fc.constant({});
  return fc
    .record({ given: drawn, key, etag, extra, sent: body as Arbitrary<Sent> })
    .map(({ given: all, key: shown, etag: has, extra: more, sent: { type, text } }) => {
      const inside = (where: Parameter["in"]) => all.filter(({ parameter }) => parameter.in === where);
      const at = inside("path").reduce(
        (address, { parameter, texts: [value = ""] }) => address.replace(`{${parameter.name}}`, () => value),
        path,
      );
      const query = inside("query").flatMap(({ parameter: { name }, texts }) =>
        texts.map((value) => `${name}=${encoded(value)}`),
      );
      const search = [...query, ...(more ? [more] : [])].join("&");
      const headers = [
        ["Authorization", shown],
        ["If-None-Match", has],
        ["Content-Type", type],
        ...inside("header").flatMap(({ parameter: { name }, texts }) => texts.map((value) => [name, value])),
      ].flatMap(([name = "", value]) => (value === undefined ? [] : [[name, value] as const]));
      const wrong = all.filter(({ isWrong }) => isWrong).map(({ parameter }) => parameter.name);
      return {
        method,
        target: search ? `${at}?${search}` : at,
        headers,
        wrong,
        ...(text !== undefined && { body: text }),
      };
    });

  function givenOf(parameter: Parameter): Ways {
    const { in: where, name, required = false } = parameter;
    const schema = resolved(document, parameter.schema);
    const isOf = check(parameter.schema);
    const useful = known.values[`${operationId} ${name}`] ?? known.values[name] ?? [];
    const fits = where === "path" ? isSegment : where === "header" ? isHeader : () => true;
    const good = valueOf(document, schema).map(String).filter(fits);
    const right = (
      useful.length > 0
        ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...useful) }, { weight: 1, arbitrary: good })
        : good
    ).map((text) => ({
      parameter,
      texts: [where === "path" ? encoded(text) : text],
      isWrong: false,
    }));
    const isBad = (text: string) => fits(text) && !isOf(read(schema, text));
    const hasBad = schema.type !== "string" || Object.keys(schema).some((rule) => RULES.has(rule));
    const bad = hasBad
      ? fc
          .oneof(oddText, beyond(schema))
          .filter(isBad)
          .map((text) => [where === "path" ? encoded(text) : text])
      : undefined;
    const ways = [
      ...(bad ? [bad] : []),
      // Bytes that are no text.
      ...(where === "path" ? [fc.constantFrom(["%FF"], ["%E0%A4%A"], ["a%00b"])] : []),
      ...(where === "query" ? [fc.constant(["1", "1"])] : []),
      ...(where === "query" && required ? [fc.constant([])] : []),
    ];
    const left = fc.constant<Given>({ parameter, texts: [], isWrong: false });
    return {
      right: fc.oneof({ weight: 1, arbitrary: right }, { weight: required ? 0 : 1, arbitrary: left }),
      ...(ways.length > 0 && {
        wrong: fc.oneof(...ways).map((texts) => ({ parameter, texts, isWrong: true })),
      }),
    };
  }

  function bodyOf(schema: Schema): Arbitrary<Sent> {
    const json = "application/json";
    const value = valueOf(document, schema);
    const spoilt = fc.tuple(value, fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([whole, at, other]) => {
      const one: unknown = Array.isArray(whole) ? whole[0] : whole;
      if (typeof one !== "object" || one === null) return other;
      const names = Object.keys(one);
      return { ...one, [names[at % names.length] ?? "type"]: other };
    });
    const types = fc.constantFrom(json, json, json, "application/json; charset=utf-8", "Application/JSON");
    const written = fc.tuple(
      types,
      fc
        .oneof(fc.constantFrom(...known.bodies), value, spoilt, fc.jsonValue())
        .map((it) => JSON.stringify(it)),
    );
    const texts = fc.oneof(oddText, fc.constantFrom(...MONSTERS.map(({ build }) => build())));
    const wrongTypes = fc.constantFrom(
      "text/plain",
      "application/jsonp",
      "multipart/form-data",
      "a;b",
      "",
      undefined,
    );
    return fc
      .oneof(
        { weight: 8, arbitrary: written },
        { weight: 1, arbitrary: fc.tuple(fc.constant(json), texts) },
        {
          weight: 1,
          arbitrary: fc.tuple(
            wrongTypes,
            fc.oneof(
              value.map((it) => JSON.stringify(it)),
              texts,
            ),
          ),
        },
      )
      .map(([type, text]) => ({ type, text }));
  }
}

interface Sent {
  readonly type?: string | undefined;
  readonly text?: string;
}

/** Numbers just outside, where there are bounds. */
const beyond = ({ minimum = 0, maximum = 0 }: Schema) =>
  fc.constantFrom(minimum - 1, maximum + 1, 10 * maximum).map(String);

/** Keywords that a text can be outside of. */
const RULES = new Set(["enum", "const", "minLength", "maxLength", "pattern", "format"]);

/** Bodies that take up room, or lead deep. */
const MONSTERS = [
  { build: () => "[".repeat(100_000) },
  { build: () => "[".repeat(5_000) + "]".repeat(5_000) },
  { build: () => '{"type":'.repeat(20_000) },
  { build: () => JSON.stringify(Array.from({ length: 101 }, () => ({ type: "started" }))) },
  { build: () => JSON.stringify({ type: "noted", text: "x".repeat(300_000) }) },
  { build: () => '{"type":"noted","text":"\\ud800"}' },
  { build: () => '{"__proto__":{"type":"started"},"constructor":1}' },
  { build: () => "\uFEFF{}" },
];

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** What stays a part of the path of its own: addresses resolve dots, and a part that is empty is another path. */
const isSegment = (text: string): boolean => text !== "" && text !== "." && text !== "..";

const isHeader = (text: string): boolean => /^[!-~](?:[ -~]*[!-~])?$/.test(text);

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The request as a line for a shell. */
export function asCurl({ method, target, headers, body }: Asked, origin: string): string {
  const lines = headers.map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`);
  const data = body === undefined ? "" : ` --data-binary ${quoted(body)}`;
  return `curl -sS -X ${method}${lines.join("")}${data} ${quoted(origin + target)}`;
}
