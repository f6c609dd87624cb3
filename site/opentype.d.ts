/** What we use of it; it comes without types. */
declare module "opentype.js" {
  export function parse(file: ArrayBuffer): {
    readonly unitsPerEm: number;
    charToGlyph(sign: string): { readonly index: number; readonly advanceWidth?: number };
  };
}
