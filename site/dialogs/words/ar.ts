/** What the dialogs say, in Arabic. */
import { isolated } from "../../i18n/isolated.ts";
import type { DialogWords } from "./en.ts";

export const ar: DialogWords = {
  close: "إغلاق",
  follow: {
    title: "متابعة",
    match: "هذه المباراة",
    text: "ما تتابعه يظهر أعلى الصفحة الرئيسية، على هذا الجهاز.",
  },
  settings: {
    title: "الإعدادات",
    theme: "المظهر",
    themes: { auto: "كما في الجهاز", light: "فاتح", dark: "داكن" },
    spoken: "الإعلانات",
    spokenText: "ما يُقال لقارئ الشاشة ما دامت مباراة مفتوحة.",
    speech: { key: "اللحظات المهمة", every: "كل تغيير", off: "لا شيء" },
    delay: "تأخير ضد الحرق",
    delayText: "تصل النتائج والتنبيهات والإعلانات متأخرة بهذا القدر، لتواكب الصورة عندك.",
    delays: { 0: "بلا", 10: "10 ث", 30: "30 ث", 60: "60 ث", 120: "دقيقتان" },
    notify: "التنبيهات",
    notifyText: "اللحظات المهمة لمفضلاتك ما دامت صفحة من هذا الموقع مفتوحة.",
    notifyRefused: "المتصفح لا يسمح بذلك، بحسب إعداداته لهذا الموقع.",
    favourites: "المفضلة",
    favouritesNone: "لا شيء بعد. النجمة بجانب مباراة تتابعها أو فريقيها أو بطولتها.",
    remove: (name) => `ألغِ متابعة ${isolated(name)}`,
    kept: "كل هذا محفوظ في هذا المتصفح وحده.",
  },
};
