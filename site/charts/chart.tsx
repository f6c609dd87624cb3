import type { ComponentChildren } from "preact";

interface ChartProps {
  id: string;
  title: string;
  note: ComponentChildren;
  /** What the picture says, for who does not see it. */
  says: string;
  /** Width and height of the drawing, in its own units. */
  paper: { readonly width: number; readonly height: number };
  /** The same in figures. */
  table: ComponentChildren;
  children: ComponentChildren;
}

/** A drawing with its title, and the table behind it. */
export function Chart({ id, title, note, says, paper, table, children }: ChartProps) {
  return (
    <section class="panel-card chart" aria-labelledby={`${id}-title`}>
      <header class="card-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="card-note">{note}</p>
      </header>
      <svg viewBox={`0 0 ${paper.width} ${paper.height}`} role="img" aria-label={says}>
        {children}
      </svg>
      <details class="behind">
        <summary>Show as a table</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label={`${title}, as a table`}>
          {table}
        </div>
      </details>
    </section>
  );
}
