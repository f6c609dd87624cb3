/** What a match of cricket says at first sight, in Arabic; its terms are those of `panel-words/ar.ts`. */
import { isolated } from "../../i18n/isolated.ts";
import type { CricketWords } from "./en.ts";

export const ar: CricketWords = {
  card: "بطاقة النتيجة",
  active: "يضرب الآن",
  innings: ({ side, nth, superOver, followOn, isOnly }) => {
    if (superOver) return `${isolated(side)}، سوبر أوفر${nth === 1 ? "" : ` ${nth}`}`;
    if (isOnly) return side;
    return `${isolated(side)}، الجولة ${nth === 1 ? "الأولى" : "الثانية"}${followOn ? " (فولو أون)" : ""}`;
  },
  inningsOf: (side) => `جولة ${isolated(side)}`,
  toss: ({ who, chose }) => `فاز ${isolated(who)} بالقرعة واختار ${chose === "bat" ? "الضرب" : "الرمي"}`,
  freeHit: "ضربة حرة",
  nextBall: "الكرة القادمة",
  runRate: "المعدل",
  requiredRate: "المعدل المطلوب",
  projected: "المتوقع",
  par: "نقطة التعادل",
  partnership: "الشراكة",
  powerplay: "باور بلاي",
  toOver: (over) => `حتى الأوفر ${over}`,
};
