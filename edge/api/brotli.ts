/** Brotli where the runtime has Node's zlib: Deno, Bun and Node. */
import { brotliCompress, constants } from "node:zlib";
import type { Encode } from "./codings.ts";

/** As fast as gzip at its default, and smaller. */
const QUALITY = 5;

export const brotli: Encode = (bytes) =>
  new Promise((resolve, reject) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    };
    brotliCompress(bytes, { params }, (error, packed) =>
      error ? reject(error) : resolve(Uint8Array.from(packed)),
    );
  });
