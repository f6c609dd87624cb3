/** What the page says that stands in while there is no network, in Arabic. */
import { isolated } from "../../i18n/isolated.ts";
import type { OfflineWords } from "./en.ts";

export const ar: OfflineWords = {
  title: "دون اتصال",
  asOf: (time) => `لا اتصال لديك. هكذا كانت الحال عند ${isolated(time)}.`,
  nothing: "لا اتصال لديك",
  nothingText: "هذه الصفحة غير محفوظة على هذا الجهاز.",
  kept: "المحفوظ على هذا الجهاز",
  again: "أعد المحاولة",
};
