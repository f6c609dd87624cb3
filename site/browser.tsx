/** The browser's half of the site: takes over what the server drew. Each kind of page is a module that it alone loads. */
import { languageOf } from "./i18n/languages.ts";
import { pageWords, type Spoken, speechIn } from "./i18n/words.tsx";
import type { Feed } from "./feed-core.ts";
import type { KeptImage } from "./kept.ts";
import { heldMs } from "./spoilers.ts";
import { APP_ID, readOpening } from "./opening.ts";

const root = document.getElementById(APP_ID);
const opening = readOpening(document);
const spoken: Spoken = opening ?? {
  language: languageOf(document.documentElement.lang),
  named: new URLSearchParams(location.search).has("lang"),
};
const words = pageWords.load(spoken.language);

if (root && opening) {
  switch (opening.page) {
    case "home": {
      const { startHome } = await import("./home/start.tsx");
      await words;
      keepUp(opening.image, await startHome(root, opening));
      break;
    }
    case "match": {
      const { startMatch } = await import("./match/start.tsx");
      await words;
      const feed = await startMatch(root, opening);
      // How it stood before is not the last that is known of it.
      if (opening.newest === undefined) keepUp(opening.image, feed);
      break;
    }
    case "offline": {
      const { startOffline } = await import("./offline/start.tsx");
      await words;
      await startOffline(root, opening);
    }
  }
}

const { newest } = document.documentElement.dataset;
if (newest && heldMs() > 0)
  void import("./spoilers/held-figures.ts").then((file) => file.holdFigures(Number(newest)));

/** What can wait until the page stands: keeping what it shows. */
function keepUp(image: KeptImage, feed: Feed<KeptImage["doc"]>): void {
  const first = heldMs() > 0 ? undefined : image;
  afterwards(async () => (await import("./keep-up.ts")).keepUp(location.pathname, first, feed));
}

afterwards(async () => (await import("./worker/register.ts")).registerWorker());
afterwards(async () => (await import("./frame/keyboard.ts")).easeKeyboard());

function afterwards(work: () => Promise<void>): void {
  const idle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 500));
  // What cannot be loaded, offline say, is no part of the page.
  idle(() => void work().catch(() => undefined));
}

if (opening) {
  afterwards(async () => {
    const file = await import("./notify/wish.ts");
    await words;
    file.notifyOnWish(opening, speechIn(spoken));
  });
}

addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest(".settings")) void openSettings();
});

async function openSettings(): Promise<void> {
  const [dialog] = await Promise.all([import("./dialogs/settings.tsx"), words]);
  await dialog.openSettings(speechIn(spoken));
}
