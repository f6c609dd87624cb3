/** The members of Deno that `main.ts` uses: the compiler knows Bun's and the browser's types alone. */
declare namespace Deno {
  const env: { get(name: string): string | undefined };
  function serve(
    options: { hostname: string; port: number; onListen(): void },
    handler: (request: Request, info: ServeHandlerInfo) => Response | Promise<Response>,
  ): { shutdown(): Promise<void> };
  interface ServeHandlerInfo {
    readonly remoteAddr: { readonly hostname: string } | { readonly path: string | null };
  }
  function memoryUsage(): { readonly rss: number };
  function exit(code: number): never;
}
