/** The parts of a match's page, of which a reader sees one: style shows what the address names. */
import { Component, type ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { MatchDocument } from "../../match/sports.ts";
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

interface PanelBoxProps {
  name: Panel;
  shown: Panel | undefined;
  children: ComponentChildren;
}

/** A panel, drawn again only while it is seen: what is behind the other tabs waits until it is asked for. */
export class PanelBox extends Component<PanelBoxProps> {
  override shouldComponentUpdate({ name, shown }: PanelBoxProps): boolean {
    // Where :has is not known, style shows all of them.
    return shown === name || !CSS.supports("selector(:has(*))");
  }
  override render({ name, children }: PanelBoxProps) {
    return (
      <div id={name} class={`panel panel-${name}`}>
        {children}
      </div>
    );
  }
}
