import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useWords } from "../i18n/words.tsx";
import type { Choice } from "./choice.ts";
import { frameOf, linkOf, type Places, policyOf, tagOf } from "./snippet.ts";
import { galleryWords } from "./words.ts";

interface Props {
  choice: Choice;
  places: Places;
  /** What those without scripts read. */
  title: string;
}

/** The ways onto a page, the best first. */
export function Codes({ choice, places, title }: Props) {
  const say = galleryWords.in(useWords().language);
  const [isPinned, setPinned] = useState(true);
  return (
    <div class="codes">
      <Code name={say.tag} text={say.tagText} code={tagOf(choice, places, title, isPinned)}>
        <label class="check">
          <input type="checkbox" checked={isPinned} onChange={() => setPinned(!isPinned)} />
          <span>
            <b>{say.pin}</b> <span class="muted">{say.pinText}</span>
          </span>
        </label>
      </Code>
      <Code name={say.frame} text={say.frameText} code={frameOf(choice, places, title)} />
      {choice.show === "match" && <Code name={say.link} text={say.linkText} code={linkOf(choice, places)} />}
      <Code name={say.policy} text={say.policyText} code={policyOf(places)} />
    </div>
  );
}

interface CodeProps {
  name: string;
  text: string;
  code: string;
  children?: ComponentChildren;
}

function Code({ name, text, code, children }: CodeProps) {
  const say = galleryWords.in(useWords().language);
  const [outcome, setOutcome] = useState<"copied" | "notCopied">();
  useEffect(() => setOutcome(undefined), [code]);
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setOutcome("copied"),
      () => setOutcome("notCopied"),
    );
  return (
    <section class="panel-card">
      <header class="code-head">
        <div>
          <h2>{name}</h2>
          <p class="muted small">{text}</p>
        </div>
        <button type="button" class="button" onClick={() => void copy()}>
          {outcome ? say[outcome] : say.copy}
        </button>
      </header>
      {/* It scrolls, by keyboard too. */}
      <pre class="code" dir="ltr" tabIndex={0} role="region" aria-label={say.codeOf(name)}>
        <code>{code}</code>
      </pre>
      {children}
    </section>
  );
}
