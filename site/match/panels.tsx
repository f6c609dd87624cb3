/** The parts of a match's page, of which a reader sees one: style shows what the address names. */
import { Component, type ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MatchDocument } from "../../match/sports.ts";
import { afterNextFrame } from "../frames.ts";
import { viewOf } from "../views.ts";

const PANELS = ["live", "scorecard", "commentary", "charts", "lineups", "info"] as const;
export type Panel = (typeof PANELS)[number];

/** The panels that a match of this sport has. */
export function panelsFor(doc: MatchDocument): readonly Panel[] {
  const { hasLineUps, hasScorecard } = viewOf(doc);
  const absent = new Set([!hasLineUps && "lineups", ...(hasScorecard ? [] : ["scorecard", "charts"])]);
  return PANELS.filter((panel) => !absent.has(panel));
}

/** The panel that the address names, or that holds what it names; undefined until the browser has taken over. */
export function usePanel(): Panel | undefined {
  const [panel, setPanel] = useState<Panel>();
  useEffect(() => {
    const read = () => {
      const id = location.hash.slice(1);
      const held = id === "" ? undefined : document.getElementById(id)?.closest(".panel")?.id;
      setPanel(PANELS.find((known) => known === held) ?? "live");
    };
    read();
    // It comes before the next frame, which `hashchange` may miss: what is shown has been drawn anew.
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, []);
  return panel;
}

/**
 * The panel whose content is drawn: the one that is shown, a frame later, so that a tab answers at once however much has
 * changed behind it.
 */
export function useDrawnPanel(shown: Panel | undefined): Panel | undefined {
  const [drawn, setDrawn] = useState(shown);
  const beforeRef = useRef(drawn);
  useLayoutEffect(() => afterNextFrame(() => setDrawn(shown)), [shown]);
  useLayoutEffect(() => {
    // The browser came to the panel before there was anything in it.
    if (beforeRef.current !== undefined) heldBy(drawn)?.scrollIntoView();
    beforeRef.current = drawn;
  }, [drawn]);
  return drawn ?? shown;
}

/** What the address names, if it is something inside of the panel. */
function heldBy(panel: Panel | undefined): Element | undefined {
  const named = document.getElementById(location.hash.slice(1));
  return named && named.id !== panel && named.closest(".panel")?.id === panel ? named : undefined;
}

interface PanelBoxProps {
  name: Panel;
  shown: Panel | undefined;
  /** See `useDrawnPanel`. */
  drawn: Panel | undefined;
  children: ComponentChildren;
}

/** A panel, drawn again only while it is seen: what is behind the other tabs waits until it is asked for. */
export class PanelBox extends Component<PanelBoxProps> {
  #content: ComponentChildren;

  override shouldComponentUpdate(next: PanelBoxProps): boolean {
    return isSeen(next) || classOf(next) !== classOf(this.props);
  }
  override render(props: PanelBoxProps) {
    // The same content as before is not looked at again.
    if (isSeen(props)) this.#content = props.children;
    return (
      <div id={props.name} class={classOf(props)}>
        {this.#content}
      </div>
    );
  }
}

/** Without a script to choose one, and where :has is not known, style shows all that it does not leave out by itself. */
const isSeen = ({ name, shown, drawn }: PanelBoxProps): boolean =>
  shown === undefined || (shown === name && drawn === name) || !CSS.supports("selector(:has(*))");

function classOf({ name, shown, drawn }: PanelBoxProps): string {
  const known = shown === undefined ? "" : " panel-taken";
  const chosen = shown === name ? " panel-chosen" : "";
  const waits = drawn === undefined || drawn === name ? "" : " panel-waits";
  return `panel panel-${name}${known}${chosen}${waits}`;
}
