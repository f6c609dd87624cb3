/** What is said in the place of a moment that is held back, in Arabic. */
import { isolated } from "../../i18n/isolated.ts";
import type { HeldWords } from "./en.ts";

export const ar: HeldWords = {
  tooNew: "هذه اللحظة أحدث مما يسمح به تأخيرك ضد الحرق.",
  showsAt: (time) => `ستظهر تلقائيًا عند ${isolated(time)}.`,
  newestSeen: "أحدث ما يمكنك رؤيته",
};
