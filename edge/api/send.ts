/** Conditional answers (RFC 9110 §13) of what the store has, in the coding that the client takes. */
import type { Context, TypedResponse } from "hono";
import type { JSONParsed } from "hono/utils/types";
import { Bodies, Body, type Content } from "./bodies.ts";
import { LIVE } from "./caching.ts";
import { type Coding, type Encoders, negotiate } from "./codings.ts";
import { responseOf, type Told } from "./front.ts";
import { type Copy, EVERY_MS } from "./kept.ts";
import type { Form } from "./metrics.ts";

/** What is sent from one process takes about so many bytes of memory at most: text is counted by its characters. */
const MOST_BYTES = 64 * 1_024 * 1_024;

/** How fresh the thing is that an answer shows. */
export type Age = Pick<Copy<unknown>, "asOf" | "stale">;

export interface Made<T> {
  /** Of what `value` really is, which may be newer than what was asked for. */
  readonly version: string;
  /** For Cache-Control. */
  readonly caching: string;
  readonly age: Age;
  /** Called only where this version was not sent before. */
  readonly value: () => T;
}

export interface Asked<T, Refusal extends Response> {
  /** What is sent: one for an address with all that it depends on. */
  readonly key: string;
  /** The newest version that is known, before anything is made. */
  readonly version: string;
  readonly age: Age;
  /** Called only if neither the client nor we have the version; may find that there is no such thing. */
  readonly make: () => Promise<Made<T> | Refusal>;
}

/** A strong validator without its coding: one version of one epoch has one content. `more` tells apart what else counts. */
export const versionOf = (stamp: { readonly epoch: string; readonly v: number }, ...more: string[]): string =>
  [stamp.epoch, stamp.v, ...more].join("-");

/** An answer, or that the client has it. */
export type Sent<T> =
  | (Response & TypedResponse<JSONParsed<T>, 200, "json">)
  | (Response & TypedResponse<null, 304, "body">);

/** Keeps an answer for who asks the same before `until`, in milliseconds since 1970. */
export type Keep = (c: Context, told: Told, until: number) => void;

export interface SenderParts {
  readonly encoders: Encoders;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of every answer. */
  readonly tell?: ((form: Form) => void) | undefined;
  readonly keep?: Keep;
}

/** Sends what it is asked for from bytes that are made and packed once for each version. */
export class Sender {
  readonly #parts: SenderParts;
  readonly #bodies = new Bodies(MOST_BYTES);

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  async json<T, Refusal extends Response = never>(
    c: Context,
    asked: Asked<T, Refusal>,
  ): Promise<Sent<T> | Extract<Refusal, TypedResponse>> {
    const response = await this.#send(c, asked, JSON_TEXT, JSON.stringify);
    return response as Sent<T> | Extract<Refusal, TypedResponse>;
  }

  html(c: Context, asked: Asked<string, Response>): Promise<Response> {
    return this.#send(c, asked, HTML, (page) => page);
  }

  async #send<T>(
    c: Context,
    { key, version, age, make }: Asked<T, Response>,
    kind: Kind,
    spell: (value: T) => string,
  ): Promise<Response> {
    const { encoders } = this.#parts;
    const coding = negotiate(c.req.header("Accept-Encoding"), encoders);
    const known = c.req.header("If-None-Match");
    let body = this.#bodies.get(key);
    let of = age;
    let form: Form = "kept";
    if (body?.version !== version) {
      // Whether there would be a coding is known by the size alone; whoever has this version has it from us.
      const has = [tag(version, undefined), tag(version, coding)].find((etag) => includes(known, etag));
      if (has) return this.#answer(c, kind, age, { etag: has, caching: LIVE, form: "unchanged" });
      const made = await make();
      if (made instanceof Response) return made;
      // Of the two the older says until when the answer is good.
      of = made.age.asOf < age.asOf ? made.age : { ...age, stale: age.stale || made.age.stale };
      body = this.#bodies.get(key);
      if (body?.version !== made.version) {
        form = "made";
        body = new Body(made.version, made.caching, spell(made.value()));
        this.#bodies.put(key, body);
      }
    }
    const packed = body.isPacked ? coding : undefined;
    const etag = tag(body.version, packed);
    const { caching } = body;
    if (known === "*" || includes(known, etag))
      return this.#answer(c, kind, of, { etag, caching, form: "unchanged" });
    const content = packed ? await body.in(packed, encoders) : body.plain;
    return this.#answer(c, kind, of, { etag, caching, form, content, packed });
  }

  #answer(c: Context, kind: Kind, { asOf, stale }: Age, answer: Answer): Response {
    const { etag, caching, content, packed } = answer;
    const { now, tell, keep } = this.#parts;
    const headers: [name: string, value: string][] = [
      ["ETag", etag],
      ["Cache-Control", caching],
      ["Vary", kind.vary],
    ];
    if (content) headers.push(["Content-Type", kind.type]);
    if (packed) headers.push(["Content-Encoding", packed]);
    if (stale) {
      headers.push(["Age", String(Math.max(0, Math.round((now() - asOf) / 1_000)))]);
      // RFC 7234 §5.5.1: what is behind the answer could not be asked.
      headers.push(["Warning", '110 - "Response is Stale"']);
    }
    tell?.(stale ? "stale" : answer.form);
    const told: Told = content ? { status: 200, headers, content } : { status: 304, headers };
    if (!stale) keep?.(c, told, asOf + EVERY_MS);
    return responseOf(told);
  }
}

/** What is sent, and what of the request it depends on. */
interface Kind {
  readonly type: string;
  readonly vary: string;
}
const JSON_TEXT: Kind = { type: "application/json", vary: "Accept-Encoding" };
const HTML: Kind = { type: "text/html; charset=utf-8", vary: "Accept-Encoding, Accept-Language" };

interface Answer {
  readonly etag: string;
  readonly caching: string;
  readonly form: Form;
  readonly content?: Content;
  readonly packed?: Coding | undefined;
}

/** Each coding is a representation of its own, with a strong ETag of its own (RFC 9110 §8.8.3.3). */
const tag = (version: string, coding: Coding | undefined): string =>
  coding ? `"${version}+${coding}"` : `"${version}"`;

/** Whether an If-None-Match names it. Weak comparison, as RFC 9110 asks for: a cache that packs on the way makes our ETags weak. */
export const includes = (list: string | undefined, etag: string): boolean =>
  list?.split(",").some((item) => item.trim().replace(/^W\//, "") === etag) ?? false;
