/** The built site as `edge/build.ts` puts it beside the worker, which has no files. */
/* oxlint-disable typescript/consistent-type-imports -- an ambient module may not import by a relative name */
declare module "touchline:site" {
  export const pages: import("./pages.ts").Pages;
  export const assets: import("./pages.ts").Assets;
  export const wasm: WebAssembly.Module;
  export const fonts: readonly Uint8Array[];
}
