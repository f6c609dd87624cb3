/** Content codings (RFC 9110 §8.4): which a client takes, and how they are made. */

/** What we can make, the smallest first. */
const CODINGS = ["br", "gzip"] as const;
export type Coding = (typeof CODINGS)[number];

export type Encode = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
/** The codings that a runtime has. */
export type Encoders = Readonly<Partial<Record<Coding, Encode>>>;

/** Every runtime of the web has it. */
export const gzip: Encode = async (bytes) => {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

/** The best coding that an Accept-Encoding header takes; undefined for the content as it is. */
export function negotiate(accepted: string | undefined, encoders: Encoders): Coding | undefined {
  if (!accepted) return undefined;
  const weights = new Map(accepted.split(",").map(weigh));
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get("*") ?? 0;
  const able = CODINGS.filter((coding) => encoders[coding] && weightOf(coding) > 0);
  return able.toSorted((x, y) => weightOf(y) - weightOf(x))[0];
}

/** `gzip;q=0.8` as name and weight. */
function weigh(item: string): [name: string, weight: number] {
  const [name = "", ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}
