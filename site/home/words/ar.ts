/** What the home page says, in Arabic. */
import { isolated } from "../../i18n/isolated.ts";
import type { HomeWords } from "./en.ts";

export const ar: HomeWords = {
  title: "النتائج المباشرة",
  sports: "الرياضات",
  all: "الكل",
  live: "مباشر",
  liveNow: "الآن",
  wasLive: "كانت جارية",
  next: "المباريات القادمة",
  results: "النتائج",
  empty: "لا مباريات بعد",
  emptyText: "ستظهر أي مباراة هنا تلقائيًا فور الإعلان عنها.",
  gap: "بعض الأحداث ناقصة",
  favourites: "مفضلاتك",
  search: "ابحث عن فرق وبطولات ولاعبين",
  find: "بحث",
  clear: "مسح",
  days: "الأيام",
  allDays: "كل الأيام",
  teams: "الفرق",
  competitions: "البطولات",
  players: "اللاعبون",
  leaders: "المتصدرون",
  follow: (name) => `تابع ${isolated(name)}`,
  unfollow: (name) => `ألغِ متابعة ${isolated(name)}`,
  followMatch: (name) => `تابع: ${isolated(name)}`,
  nothing: "لا شيء يطابق",
  nothingText: "لا مباراة على اللوحة تطابق اختيارك.",
  showAll: "اعرض كل المباريات",
};
