import type { Entry } from "../../match/head.ts";
import type { MatchDocument } from "../../match/sports.ts";
import type { Speech } from "../i18n/words.tsx";
import { matchTitle } from "../match/title.ts";

/** One notification a match: the next takes its place. It leads to the match. */
export async function show(speech: Speech, doc: MatchDocument, { lead }: Entry): Promise<void> {
  const path = speech.href(`/matches/${doc.id}`);
  const options = { body: lead, tag: `touchline ${doc.id}`, data: { path } };
  try {
    const shown = new Notification(matchTitle(speech, doc), options);
    shown.addEventListener("click", () => {
      focus();
      location.assign(path);
    });
  } catch {
    // On phones only a worker may show one.
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.showNotification(matchTitle(speech, doc), options);
  }
}
