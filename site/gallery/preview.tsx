import { h } from "preact";
import { useWords } from "../i18n/words.tsx";
import type { Choice } from "./choice.ts";
import { elementOf } from "./snippet.ts";
import { galleryWords } from "./words.ts";

/** Columns that pages have, in pixels: one for each of the widget's sizes. */
const WIDTHS = [400, 300, 170];

/** The widget as it will be, at several widths. */
export function Preview({ choice }: { choice: Choice }) {
  const { language, number } = useWords();
  const say = galleryWords.in(language);
  const { name, attributes } = elementOf(choice);
  return (
    <section class={`stage stage-${choice.theme}`} aria-labelledby="preview">
      <h2 id="preview" class="vh">
        {say.preview}
      </h2>
      {WIDTHS.map((width) => (
        <figure key={width} class={`stage-${width}`}>
          {/* Another choice is another widget: it begins anew. */}
          {h(name, { key: JSON.stringify(attributes), ...attributes })}
          <figcaption>{say.wide(number(width))}</figcaption>
        </figure>
      ))}
    </section>
  );
}
