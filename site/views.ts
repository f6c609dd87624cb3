/** The sports that have a screen of their own, each loaded when it is needed: two lines a sport. */
import type { MatchDocument, SportName } from "../match/sports.ts";
import type { Language } from "./i18n/languages.ts";
import { type Part, partOf } from "./late.tsx";
import { plainPanels, plainView } from "./plain-view.tsx";
import type { SportPanels, SportView } from "./sport-view.ts";

interface Screen<D extends MatchDocument = MatchDocument> {
  readonly view: Part<SportView<D>>;
  readonly panels: Part<SportPanels<D>>;
}

const screens: { readonly [D in MatchDocument as `${D["sport"]}`]?: Screen<D> } = {
  basketball: {
    view: partOf(async (language) => (await import("./basketball/view.tsx")).basketballViewIn(language)),
    panels: partOf(async (language) =>
      (await import("./basketball/panels.tsx")).basketballPanelsIn(language),
    ),
  },
  cricket: {
    view: partOf(async (language) => (await import("./cricket/view.tsx")).cricketViewIn(language)),
    panels: partOf(async (language) => (await import("./cricket/panels.tsx")).cricketPanelsIn(language)),
  },
  football: {
    view: partOf(async (language) => (await import("./football/view.tsx")).footballViewIn(language)),
    panels: partOf(async (language) => (await import("./football/panels.tsx")).footballPanelsIn(language)),
  },
  tennis: {
    view: partOf(async (language) => (await import("./tennis/view.tsx")).tennisViewIn(language)),
    panels: partOf(async (language) => (await import("./tennis/panels.tsx")).tennisPanelsIn(language)),
  },
};

/** The sports that have one. */
export const SCREENS: readonly string[] = Object.keys(screens);

/** A sport without a screen of its own is shown plainly. */
const plain: Screen = {
  view: partOf(() => Promise.resolve(plainView)),
  panels: partOf(() => Promise.resolve(plainPanels)),
};

const screenOf = (sport: SportName): Screen => {
  const known: Readonly<Partial<Record<string, unknown>>> = screens;
  // The document that a view is given is of its own sport, which the compiler cannot see through the registry.
  return (known[sport] as Screen | undefined) ?? plain;
};

/** Loads a sport's view with its words in a language, so that `viewOf` has it. */
export const loadView = (sport: SportName, language: Language): Promise<void> =>
  screenOf(sport).view.load(language);

/** The view of a document's sport, as far as it is loaded. */
export const viewOf = (doc: MatchDocument): SportView => screenOf(doc.sport).view.code() ?? plainView;

export const panelsOf = (doc: MatchDocument): Part<SportPanels> => screenOf(doc.sport).panels;
