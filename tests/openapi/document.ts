/** An OpenAPI 3.1 document, as far as requests can be made from it and answers held to it. */
import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";

/** JSON Schema (2020-12), by the keywords that ours have. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
}

export interface Parameter {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation extends Described {
  readonly method: string;
  /** As the document has it: "/v1/matches/{id}". */
  readonly path: string;
}

export const operationsOf = ({ paths }: Document): readonly Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...described,
      method: method.toUpperCase(),
      path,
    })),
  );

const SHARED = "#/components/schemas/";

/** The schema itself, of one that is shared by its name. */
export const resolved = ({ components }: Document, schema: Schema): Schema =>
  schema.$ref ? (components.schemas[schema.$ref.replace(SHARED, "")] ?? {}) : schema;

/** Says of a schema of the document whether a value is of it. Strict: what a keyword cannot mean is thrown. */
export function checker({ components }: Document): (schema: Schema) => ValidateFunction {
  const isTime = (text: string) => !Number.isNaN(Date.parse(text));
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    formats: { date: (text) => isTime(`${text}T00:00Z`), "date-time": isTime },
  });
  const asDefinitions = (schema: unknown): AnySchema =>
    JSON.parse(JSON.stringify(schema).replaceAll(`"${SHARED}`, '"api#/$defs/'));
  ajv.addSchema({ $id: "api", $defs: asDefinitions(components.schemas) });
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema) => {
    const known = compiled.get(schema) ?? ajv.compile(asDefinitions(schema));
    compiled.set(schema, known);
    return known;
  };
}
