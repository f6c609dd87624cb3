import type { SideId } from "../../match/ids.ts";
import type { Figures, TennisDocument } from "../../match/tennis/card.ts";
import { shortName } from "../../match/tennis/names.ts";
import { comparisons } from "./figures.ts";
import { useTennisWords } from "./panel-words.ts";

interface FiguresProps {
  doc: TennisDocument;
  id: string;
  title: string;
  figures: Readonly<Record<SideId, Figures>>;
}

export function FiguresCard(props: FiguresProps) {
  const id = `${props.id}-title`;
  return (
    <section class="panel-card" aria-labelledby={id}>
      <header class="card-head">
        <h2 id={id}>{props.title}</h2>
      </header>
      <FiguresTable {...props} />
    </section>
  );
}

/** Both sides' figures, one row each, the sides left and right. */
export function FiguresTable({ doc, title, figures }: Omit<FiguresProps, "id">) {
  const say = useTennisWords();
  return (
    <table class="figures versus">
      <caption class="vh">{say.figuresOf(title)}</caption>
      <thead>
        <tr>
          <th scope="col" class="side-a">
            {shortName(doc, "a")}
          </th>
          <td />
          <th scope="col" class="side-b">
            {shortName(doc, "b")}
          </th>
        </tr>
      </thead>
      <tbody>
        {comparisons(figures).map(({ id, a, b }) => (
          <tr key={id}>
            <td class="loud">
              <bdi>{a}</bdi>
            </td>
            <th scope="row">{say.figures[id]}</th>
            <td class="loud">
              <bdi>{b}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
