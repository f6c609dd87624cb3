/** The frames that lead to a version of a document, each encoded once whoever asks for it. */
import { diff } from "../../match/patch.ts";
import type { Image, RoomFrame } from "../../match/protocol.ts";
import type { Ring } from "./ring.ts";

export const encode = (frame: RoomFrame): string => JSON.stringify(frame);

type Texts = Map<number | "image", string>;

export class Frames {
  readonly #ring: Ring;
  readonly #encoded = new WeakMap<Image, Texts>();

  constructor(ring: Ring) {
    this.#ring = ring;
  }

  image(image: Image): string {
    const texts = this.#textsOf(image);
    const text = texts.get("image") ?? encode({ t: "i", ...image });
    texts.set("image", text);
    return text;
  }

  /** What came after version `from`, as one delta; undefined if that version is not held. */
  span(from: number, image: Image): string | undefined {
    const texts = this.#textsOf(image);
    const known = texts.get(from);
    if (known !== undefined) return known;
    const span = this.#ring.span(from, image.v);
    if (!span) return undefined;
    const { epoch, v, at } = image;
    const o = diff(span.doc, image.doc) ?? {};
    const text = encode({ t: "d", epoch, from, v, at, o, e: span.entries });
    texts.set(from, text);
    return text;
  }

  /** The shortest frame that leads from a version to `image`; undefined if that is not newer. */
  leading(epoch: string | undefined, version: number | undefined, image: Image): string | undefined {
    const whole = this.image(image);
    if (epoch !== image.epoch || version === undefined) return whole;
    // A viewer may be ahead of a room that lost its newest state; the room will catch up, the viewer keeps what it has.
    if (version >= image.v) return undefined;
    const span = this.span(version, image);
    return span !== undefined && span.length < whole.length ? span : whole;
  }

  #textsOf(image: Image): Texts {
    const texts = this.#encoded.get(image) ?? new Map();
    this.#encoded.set(image, texts);
    return texts;
  }
}
