/** A time such as "2:05:46 PM" on one line. */
export const unbroken = (time: string): string => time.replaceAll(" ", "\u00a0");
