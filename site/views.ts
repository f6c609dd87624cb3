/** The sports that have a screen of their own, each loaded when it is needed: one line a sport. */
import type { MatchDocument, SportName } from "../match/sports.ts";
import { plainView } from "./plain-view.tsx";
import type { SportView } from "./sport-view.ts";

type Loaders = { readonly [D in MatchDocument as `${D["sport"]}`]?: () => Promise<SportView<D>> };

const loaders: Loaders = {
  basketball: async () => (await import("./basketball/view.tsx")).basketballView,
  cricket: async () => (await import("./cricket/view.tsx")).cricketView,
  football: async () => (await import("./football/view.tsx")).footballView,
  tennis: async () => (await import("./tennis/view.tsx")).tennisView,
};

const loaded = new Map<string, SportView>();

/** Loads a sport's view, so that `viewOf` has it. A sport without one is shown plainly. */
export async function loadView(sport: SportName): Promise<void> {
  // The document that a view is given is of its own sport, which the compiler cannot see through the registry.
  const view = await (loaders[sport] as (() => Promise<SportView>) | undefined)?.();
  if (view) loaded.set(sport, view);
}

export async function loadAllViews(): Promise<void> {
  await Promise.all(Object.keys(loaders).map((sport) => loadView(sport as SportName)));
}

/** The view of a document's sport, as far as it is loaded. */
export const viewOf = (doc: MatchDocument): SportView => loaded.get(doc.sport) ?? plainView;
