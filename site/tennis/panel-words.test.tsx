import { render } from "preact-render-to-string";
import { expect, it } from "vitest";
import { Umpire } from "../../match/tennis/testing.ts";
import { pageWords, Speaking, speechIn } from "../i18n/words.tsx";
import { tennisPanels } from "./panels.tsx";
import { tennisWords } from "./panel-words.ts";
import { en } from "./panel-words/en.ts";

const ENGLISH = [
  ...Object.values(en).filter((text) => typeof text === "string"),
  "1st set",
  "2nd set",
  "serving",
  "Points won",
  "Circles",
];

it.each(["es", "ar"] as const)(
  "[N-3] leaves no English in the charts and the sets, in %s",
  async (language) => {
    await Promise.all([pageWords.load(language), tennisWords.load(language)]);
    const { doc } = new Umpire().games("aabbaab").points("abab").games("aa").points("ab");
    const { Charts, Scorecard } = tennisPanels;
    const drawn = render(
      <Speaking speech={speechIn({ language })}>
        <Charts doc={doc} />
        <Scorecard doc={doc} />
      </Speaking>,
    );
    // The board and the tables of figures belong to the first sight.
    const panels = drawn.replaceAll(/<table class="figures (board|versus)".*?<\/table>/gs, "");
    const said = [
      ...panels.replaceAll(/<[^>]+>/g, "\n").split("\n"),
      ...Array.from(panels.matchAll(/(?:aria-label|title)="([^"]*)"/g), ([, text = ""]) => text),
    ].join("\n");
    const left = ENGLISH.filter((text) => new RegExp(String.raw`\b${text}\b`).test(said));
    expect(left).toEqual([]);
  },
);
