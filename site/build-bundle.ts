/** A page with a bundle of its own, so that the others do not pay for it. */

interface Sources {
  readonly script: string;
  readonly styles: string;
}

export interface Bundle extends Sources {
  /** All of it, in the order in which the page asks for it. */
  readonly files: readonly string[];
}

/** Builds the page of that name into `folder`, whose files are served under /assets/. All paths are absolute. */
export async function buildBundle(
  name: string,
  from: Sources,
  folder: string,
  define: Record<string, string>,
): Promise<Bundle> {
  const shared = { outdir: folder, minify: true, target: "browser", define } as const;
  const { outputs } = await Bun.build({
    ...shared,
    entrypoints: [from.script],
    splitting: true,
    naming: { entry: `${name}-[hash].[ext]`, chunk: `${name}-part-[hash].[ext]` },
  });
  const styled = await Bun.build({
    ...shared,
    entrypoints: [from.styles],
    naming: "[name]-[hash].[ext]",
  });
  const [script, styles] = [outputs[0]?.path, styled.outputs[0]?.path];
  if (script === undefined || styles === undefined) throw new Error(`the ${name} was not built`);
  return { script, styles, files: [styles, ...outputs.map(({ path }) => path)] };
}
