/**
 * A name or figure inside a text of the other direction, kept from mixing with it (Unicode UAX #9: first strong
 * isolate), for where no `<bdi>` can stand: inside a string.
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
