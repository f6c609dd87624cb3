/** An id that nobody else draws: 96 bits. `randomUUID` is missing on a club's own machine without TLS. */
export const newId = (): string => letters(12);

/** Random lower-case letters and digits, two a byte. */
export const letters = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
