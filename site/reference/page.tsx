/** The API's reference, for people: drawn by the server from the API's own description, in the language that it is written in. */
import { type Description, type Example, type Section, sectionsOf } from "./document.ts";
import { Basics, BASICS } from "./basics.tsx";
import { OperationPart } from "./operation.tsx";

export interface ReferenceView {
  readonly description: Description;
  /** By the id of the operation. */
  readonly examples: Readonly<Record<string, Example>>;
  readonly origin: string;
}

export const referenceHead = {
  title: "API reference · Touchline",
  description: "Live matches, timelines, players and leaders as JSON: what can be asked, with examples.",
  path: "/reference",
};

export function ReferencePage({ view }: { view: ReferenceView }) {
  const { description, examples, origin } = view;
  const sections = sectionsOf(description);
  return (
    <main id="main" class="ref" lang="en" dir="ltr">
      <header class="ref-head">
        <h1>API reference</h1>
        <p>
          Live matches, timelines, players and leaders as JSON. Reading is open to everybody, from any site;
          scoring needs a key. Also as <a href="/openapi.json">OpenAPI 3.1</a> and, for the live feed,{" "}
          <a href="/asyncapi.json">AsyncAPI</a>.
        </p>
      </header>
      <Contents sections={sections} />
      <div class="ref-body">
        <Basics origin={origin} />
        {sections.map(({ tag, operations }) => (
          <section key={tag} aria-labelledby={idOf(tag)}>
            <h2 id={idOf(tag)}>{tag}</h2>
            {operations.map((operation) => (
              <OperationPart
                key={operation.operationId}
                operation={operation}
                example={examples[operation.operationId]}
                origin={origin}
              />
            ))}
          </section>
        ))}
      </div>
    </main>
  );
}

const idOf = (tag: string): string => tag.toLowerCase();

function Contents({ sections }: { sections: readonly Section[] }) {
  return (
    <nav class="ref-contents" aria-label="Contents">
      <ul>
        {BASICS.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
        {sections.map(({ tag, operations }) => (
          <li key={tag}>
            <a href={`#${idOf(tag)}`}>{tag}</a>
            <ul>
              {operations.map(({ operationId, method, path }) => (
                <li key={operationId}>
                  <a href={`#${operationId}`}>
                    {method === "GET" ? "" : `${method} `}
                    {path.replace("/v1", "")}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
