/** What a page says of how far it can be trusted, in Arabic. */
import { isolated } from "../../../i18n/isolated.ts";
import type { TrustWords } from "./en.ts";

export const ar: TrustWords = {
  title: "مدى حداثة ما تراه",
  close: "إغلاق",
  states: {
    connecting: "هكذا كانت المباراة عند تحميل الصفحة. جارٍ الاتصال.",
    live: "ما تراه هو ما يقوله المصدر.",
    reconnecting: "انقطع الاتصال، وتجري المحاولة من جديد تلقائيًا.",
    stale: "الاتصال قائم، لكن المصدر صامت.",
    final: "انتهت المباراة. لم يبق إلا التصحيحات إن وُجدت.",
    kept: "لا شبكة. هذا ما حفظه المتصفح.",
    unknown: "لا شيء يُنقل عن هذه المباراة.",
    outdated: "هذه الصفحة أقدم من الموقع. أعد تحميلها.",
  },
  changed: "آخر تغيير",
  heard: "آخر إشارة من المصدر",
  ago: (time) => `قبل ${isolated(time)}`,
  delay: "من الملعب إلى هنا",
  delays: (half, most) => `النصف خلال ${isolated(half)}، و95٪ خلال ${isolated(most)}`,
  measured: (count) => `ما رآه هذا المتصفح من التغييرات: ${isolated(count)}.`,
  none: "لم يصل أي تغيير بعد.",
  recorded: "مدة أطول من أن تكون تأخيرًا: تسجيل.",
  agrees: "ساعته توافق ساعة المصدر.",
  differs: (time, isAhead) =>
    `ساعته ${isAhead ? "متقدمة" : "متأخرة"} عن ساعة المصدر ${isolated(time)}، وقد حُسب ذلك.`,
  unsure: "لم تُقارن ساعته بساعة المصدر بعد.",
  held: "متأخر كما اخترت",
  version: "الإصدار",
  way: "يصل عبر",
  ways: { socket: "WebSocket", stream: "دفق الأحداث" },
  viewers: "المشاهدون",
};
