/** What the first sight of a football match says, in Arabic. */
import { isolated } from "../../i18n/isolated.ts";
import type { FootballWords } from "./en.ts";

export const ar: FootballWords = {
  card: "الإحصائيات",
  active: "الكرة في اللعب",
  addedTime: "وقت بدل ضائع",
  minutes: (count) => `${count} د`,
  aggregate: "مجموع المباراتين",
  shots: "التسديدات",
  onTarget: "على المرمى",
  corners: "الركنيات",
  halfTime: (score) => `الشوط الأول ${isolated(score)}`,
  // Among names and minutes, which run from the left.
  goal: isolated("هدف"),
  ownGoal: isolated("عكسي"),
  penalty: isolated("ر.ج"),
  periods: {
    "first-half": "الشوط الأول",
    "second-half": "الشوط الثاني",
    "extra-first-half": "الشوط الإضافي الأول",
    "extra-second-half": "الشوط الإضافي الثاني",
    shootout: "ركلات الترجيح",
  },
};
