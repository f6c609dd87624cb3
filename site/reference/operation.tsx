/** One thing that the API can be asked, with its parameters and an example. */
import { type Example, limitsOf, type Operation, type Parameter, shortened } from "./document.ts";
import { Prose } from "./prose.tsx";

interface Props {
  readonly operation: Operation;
  readonly example: Example | undefined;
  /** What addresses begin with: "https://scores.example". */
  readonly origin: string;
}

export function OperationPart({ operation, example, origin }: Props) {
  const { operationId, method, path, summary, description, parameters = [], responses } = operation;
  const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  return (
    <article class="ref-op" aria-labelledby={operationId}>
      <h3 id={operationId}>
        <a href={`#${operationId}`}>
          <span class="ref-method">{method}</span> <code>{path}</code>
        </a>
      </h3>
      <p>
        <Prose text={summary} />.
      </p>
      {description && (
        <p class="muted">
          <Prose text={description} />
        </p>
      )}
      {parameters.length > 0 && <Parameters of={`${operation.method} ${path}`} parameters={parameters} />}
      {example && <ExamplePart operation={operation} example={example} origin={origin} />}
      {refusals.length > 0 && (
        <dl class="ref-refusals">
          {refusals.map(([status, { description: why }]) => (
            <div key={status}>
              <dt>{status}</dt>
              <dd>
                <Prose text={why} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

function Parameters({ of, parameters }: { of: string; parameters: readonly Parameter[] }) {
  return (
    <div class="ref-scroll" tabIndex={0} role="region" aria-label={`Parameters of ${of}`}>
      <table class="ref-table">
        <caption class="vh">Parameters of {of}</caption>
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ in: where, name, required, description, schema }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                <small>
                  {where}
                  {required && ", required"}
                </small>
              </th>
              <td>{schema.enum ? "one of" : schema.type}</td>
              <td>
                {description && <Prose text={`${description} `} />}
                <span class="muted">
                  <Prose text={limitsOf(schema)} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ExamplePart({ operation, example, origin }: Props & { readonly example: Example }) {
  const { target, body, key, answer } = example;
  const quoted = target.includes("?") ? `'${origin}${target}'` : `${origin}${target}`;
  const sent = body === undefined ? "" : ` \\\n  --json '${JSON.stringify(body)}'`;
  const shown = key ? ` \\\n  -H "Authorization: Bearer $KEY"` : "";
  const name = `${operation.method} ${operation.path}`;
  return (
    <>
      <Code label={`Command for ${name}`} text={`curl -sS ${quoted}${shown}${sent}`} />
      <Code label={`Example answer of ${name}`} text={JSON.stringify(shortened(answer), undefined, 2)} />
    </>
  );
}

/** Text of a program, which scrolls by itself, with the keyboard too. */
export function Code({ label, text }: { label: string; text: string }) {
  return (
    <pre class="ref-code" tabIndex={0} role="region" aria-label={label}>
      <code>{text}</code>
    </pre>
  );
}
