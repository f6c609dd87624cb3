/** What every page says, in Arabic. */
import type { Words } from "./en.ts";
import { isolated } from "./isolated.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("ar");

export const ar: Words = {
  sports: { cricket: "الكريكيت", football: "كرة القدم", basketball: "كرة السلة", tennis: "التنس" },
  // With a mark, since the direction of a name is not that of the text.
  versus: (a, b) => `\u200f${isolated(a)} ضد ${isolated(b)}`,
  v: "ضد",

  frame: {
    title: "Touchline: نتائج مباشرة",
    description: "نتائج مباشرة لحظة بلحظة، مع النتائج النهائية والمباريات القادمة.",
    descriptionLive: (count) =>
      `${plural(count, {
        zero: "لا مباريات جارية الآن",
        one: "مباراة واحدة جارية الآن",
        two: "مباراتان جاريتان الآن",
        few: "# مباريات جارية الآن",
        many: "# مباراة جارية الآن",
        other: "# مباراة جارية الآن",
      })}. نتائج مباشرة لحظة بلحظة.`,
    motto: "نتائج مباشرة مفتوحة للجميع",
    skip: "انتقل إلى المحتوى",
    theme: "التبديل بين الفاتح والداكن",
    settings: "الإعدادات",
    language: "اللغة",
    held: "محجوب كي لا يكشف النتيجة قبل وقتها. سيظهر تلقائيًا.",
    asOfLoading: "هذه الصفحة كما كانت لحظة تحميلها.",
    reload: "أعد التحميل لرؤية أحدث نتيجة",
    allMatches: "كل المباريات",
    embed: "نتائج لصفحتك",
  },

  link: {
    final: "نهائي",
    asOf: "حتى",
    live: "مباشر",
    behind: (delay) => `متأخر ${isolated(delay)}`,
    late: (delay) => `يُعرض بتأخير ${isolated(delay)}`,
    heldBack: "محجوب كي لا يكشف النتيجة",
    reconnecting: "جارٍ إعادة الاتصال…",
    staleSince: "بلا جديد منذ",
    kept: "دون اتصال، عند",
    unknown: "غير متاح",
    outdated: "أعد تحميل الصفحة",
    watching: (count) =>
      plural(count, {
        zero: "مشاهد",
        one: "مشاهد",
        two: "مشاهد",
        few: "مشاهدين",
        many: "مشاهدًا",
        other: "مشاهد",
      }),
    lost: "انقطع الاتصال، تجري المحاولة من جديد",
    notLive: "غير متصل",
  },

  time: {
    today: "اليوم",
    tomorrow: "غدًا",
    yesterday: "أمس",
    now: "الآن",
    zone: (zone) => `المواعيد بحسب ${isolated(zone)}`,
  },

  match: {
    tabs: "المباراة",
    preview: "قبل المباراة",
    live: "مباشر",
    summary: "الملخص",
    commentary: "التعليق",
    info: "معلومات",
    charts: "الرسوم",
    noCharts: "تظهر الرسوم البيانية عند بدء اللعب.",
    lineUps: "التشكيلات",
    notOpen: "تُفتح بطاقة النتيجة مع بداية اللعب.",
    lastEntries: "آخر التعليقات",
    lookBack: "إعادة",
    allCommentary: "كل التعليقات",
    nothingYet: "لم يحدث شيء بعد.",
    nothingYetLong: "لم يحدث شيء بعد. ستمتلئ هذه الصفحة تلقائيًا عند بدء اللعب.",
    follow: (name) => `تابع: ${isolated(name)}`,
    keyOnly: "اللحظات المهمة فقط",
    fresh: (count) =>
      plural(count, {
        zero: "# جديد",
        one: "تعليق جديد",
        two: "تعليقان جديدان",
        few: "# تعليقات جديدة",
        many: "# تعليقًا جديدًا",
        other: "# تعليق جديد",
      }),
    freshSaid: "تعليقات جديدة في الأعلى",
    earlier: "تعليقات أقدم",
    loading: "جارٍ التحميل…",
    failed: "لم ينجح ذلك. حاول مرة أخرى.",
    takenBack: "أُلغي",
    amended: "صُحّح، وكان:",
    gap: "لم تصلنا بعض الأحداث: قد تكون النتيجة ناقصة.",
    asTable: "عرض كجدول",
    tableOf: (title) => `${title}، كجدول`,
    liveNow: "مباشر:",
  },

  info: {
    match: "المباراة",
    competition: "البطولة",
    stage: "المرحلة",
    venue: "الملعب",
    start: "البداية",
    status: "الحالة",
    playerOfMatch: "أفضل لاعب في المباراة",
    coverage: "التغطية",
    complete: "كاملة",
    lineUp: (side) => `تشكيلة ${isolated(side)}`,
    noLineUp: "لم تُعلن التشكيلة بعد.",
    substitute: "بديل",
  },

  problems: {
    400: { title: "العنوان غير صحيح", text: "فيه شيء لم نتوقعه." },
    404: { title: "غير موجود", text: "لا توجد صفحة أو مباراة بهذا العنوان." },
    405: { title: "غير ممكن", text: "لا يمكن استخدام هذا العنوان بهذه الطريقة." },
    500: { title: "حدث خطأ", text: "الخلل من جانبنا." },
    503: { title: "النتائج غير متاحة", text: "لا يمكن قراءتها الآن. حاول مرة أخرى بعد قليل." },
  },
};
