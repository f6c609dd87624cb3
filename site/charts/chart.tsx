import { Component, type ComponentChildren } from "preact";
import { useContext, useState } from "preact/hooks";
import { useWords } from "../i18n/words.tsx";
import { Place } from "./place.tsx";

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

/** A drawing with its title, and the table behind it, which is drawn again only while it is open. */
export function Chart({ id, title, note, says, paper, table, children }: ChartProps) {
  const { words } = useWords();
  const place = useContext(Place);
  const [isOpen, setOpen] = useState(false);
  const titleId = place === "" ? `${id}-title` : `${place}-${id}-title`;
  return (
    <section class="panel-card chart" aria-labelledby={`${titleId} ${titleId}-note`}>
      <header class="card-head">
        <h2 id={titleId}>{title}</h2>
        <p class="card-note" id={`${titleId}-note`}>
          {note}
        </p>
      </header>
      <svg viewBox={`0 0 ${paper.width} ${paper.height}`} role="img" aria-label={says}>
        {children}
      </svg>
      <details class="behind" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        {/* It opens after the click. */}
        <summary onClick={() => setOpen(true)}>{words.match.asTable}</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label={words.match.tableOf(title)}>
          <Behind isOpen={isOpen}>{table}</Behind>
        </div>
      </details>
    </section>
  );
}

interface BehindProps {
  isOpen: boolean;
  children: ComponentChildren;
}

class Behind extends Component<BehindProps> {
  override shouldComponentUpdate({ isOpen }: BehindProps): boolean {
    return isOpen;
  }
  override render({ children }: BehindProps) {
    return children;
  }
}
