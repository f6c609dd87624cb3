/** Answers in bytes: made once for a version of a thing, and packed once for each coding that somebody asks for. */
import type { Coding, Encoders } from "./codings.ts";

/** Smaller ones are not worth packing, in bytes. */
const LEAST_PACKED = 512;

type Bytes = Uint8Array<ArrayBuffer>;
/** What is sent as it is. Text stays text: of bytes a runtime makes a copy for each answer. */
export type Content = Bytes | string;

const encoder = new TextEncoder();

export class Body {
  /** What tells this content from all others of the same address: `epoch-version`. */
  readonly version: string;
  /** For Cache-Control. */
  readonly caching: string;
  readonly plain: Content;
  readonly #packed = new Map<Coding, Promise<Bytes>>();

  constructor(version: string, caching: string, plain: Content) {
    this.version = version;
    this.caching = caching;
    this.plain = plain;
  }

  /** Whether it is given out in any coding at all. */
  get isPacked(): boolean {
    return this.plain.length >= LEAST_PACKED;
  }

  in(coding: Coding, encoders: Encoders): Promise<Bytes> {
    const found = this.#packed.get(coding);
    if (found) return found;
    const bytes = typeof this.plain === "string" ? encoder.encode(this.plain) : this.plain;
    const made = encoders[coding]?.(bytes) ?? Promise.resolve(bytes);
    this.#packed.set(coding, made);
    return made;
  }
}

/** The newest bodies of those addresses that were asked for last, in at most `most` bytes. */
export class Bodies {
  readonly #bodies = new Map<string, Body>();
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Body | undefined {
    const body = this.#bodies.get(key);
    if (body) {
      this.#bodies.delete(key);
      this.#bodies.set(key, body);
    }
    return body;
  }

  put(key: string, body: Body): void {
    this.#drop(key);
    this.#bodies.set(key, body);
    this.#size += weightOf(body);
    for (const oldest of this.#bodies.keys()) {
      if (this.#size <= this.#most || oldest === key) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const body = this.#bodies.get(key);
    if (!body) return;
    this.#bodies.delete(key);
    this.#size -= weightOf(body);
  }
}

/** With what its packed forms may come to. */
const weightOf = ({ plain }: Body): number => 2 * plain.length;
