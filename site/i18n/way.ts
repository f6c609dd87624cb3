/** Which way a text runs that may be in the page's language or as the feed tells it: one Arabic letter decides. */
export const wayOf = (text: string): "ltr" | "rtl" => (/\p{Script=Arabic}/u.test(text) ? "rtl" : "ltr");
