/** What is said while a match is looked back at, in Arabic. */
import { isolated } from "../isolated.ts";
import type { PastWords } from "./en.ts";

export const ar: PastWords = {
  name: "إعادة المباراة",
  asOf: (where) => `كما كانت عند ${isolated(where)}`,
  event: (seq, newest) => `الحدث ${isolated(seq)} من ${isolated(newest)}`,
  notNow: "هكذا كانت النتيجة حينها، وليست النتيجة الآن.",
  now: "العودة إلى الآن",
  slider: "لحظة من المباراة",
  play: "تشغيل",
  pause: "إيقاف مؤقت",
  speed: "السرعة",
  failed: "لا يمكن قراءة هذا الجزء من المباراة الآن.",
  back: {
    event: "حدث واحد إلى الوراء",
    cricket: "أوفر واحد إلى الوراء",
    football: "خمس دقائق إلى الوراء",
    basketball: "دقيقة واحدة إلى الوراء",
    tennis: "شوط واحد إلى الوراء",
  },
  on: {
    event: "حدث واحد إلى الأمام",
    cricket: "أوفر واحد إلى الأمام",
    football: "خمس دقائق إلى الأمام",
    basketball: "دقيقة واحدة إلى الأمام",
    tennis: "شوط واحد إلى الأمام",
  },
};
