/** `/asyncapi.json`: what rooms, viewers and ingest say to each other, told by the schemas that check it. */
import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import { Hono } from "hono";
import type * as v from "valibot";
import {
  CLOSE,
  ConnectQuery,
  PROTOCOL_VERSION,
  Publication,
  PublicationAnswer,
  RoomFrame,
  ViewerFrame,
} from "../../../match/protocol.ts";
import { SIGNATURE_HEADER, TIME_HEADER } from "../../../runtime/signature.ts";
import { CODE } from "../caching.ts";

interface Message {
  readonly name: string;
  readonly summary: string;
}
interface Described extends Message {
  readonly payload: JsonSchema;
  readonly headers?: object;
}

const FRAMES: Readonly<Record<RoomFrame["t"], Message>> = {
  i: {
    name: "image",
    summary: "The whole document; what a viewer holds of another version or epoch is void.",
  },
  d: {
    name: "delta",
    summary:
      "What changed from version `from` to `v`: a merge patch (RFC 7396) and the entries added or amended. To be applied " +
      "at `from` exactly, dropped if `v` is not newer; otherwise the viewer asks.",
  },
  r: { name: "current", summary: "Nothing was missed." },
  h: {
    name: "beat",
    summary:
      "A sign of life, each 5 s in a live match. A newer version than the viewer's means that a delta was lost.",
  },
  p: {
    name: "spread",
    summary:
      "The room has so many relays, ROOM~1 to ROOM~N. A viewer connects to any of them, each with the same chance, with what it " +
      "has, and then leaves; with none it belongs to ROOM itself.",
  },
};

const PUBLICATIONS: Readonly<Record<Publication["t"], Message>> = {
  i: {
    name: "publishedImage",
    summary: "The whole document: a room takes it if it is newer or of another epoch.",
  },
  d: { name: "publishedDelta", summary: "A change that starts at the room's version; otherwise 409." },
  h: {
    name: "publishedBeat",
    summary: "A sign of life with the newest version. 409 if the room does not have that.",
  },
  p: { name: "publishedSpread", summary: "Over how many relays viewers are spread: told to relays." },
};

/** What the schema library checks by a function: a document, a patch or an entry, as /openapi.json has them. */
const payloadOf = (schema: v.GenericSchema): JsonSchema =>
  toJsonSchema(schema, {
    typeMode: "input",
    errorMode: "ignore",
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === "custom" ? { type: "object" } : undefined),
  });

type Variants = typeof RoomFrame | typeof Publication;

/** One message for each variant of a frame, by the message's name. */
const messagesOf = (
  variants: Variants,
  told: Readonly<Record<string, Message>>,
): Readonly<Record<string, Described>> =>
  Object.fromEntries(
    variants.options.map((variant) => {
      const letter = variant.entries.t.literal;
      const { name = letter, summary = "" } = told[letter] ?? {};
      return [name, { name, summary, payload: payloadOf(variant) }];
    }),
  );

const frames = messagesOf(RoomFrame, FRAMES);
const publications = messagesOf(Publication, PUBLICATIONS);
const question = {
  name: "question",
  summary: "What am I missing? The one thing that a viewer may say; it names what it has.",
  payload: payloadOf(ViewerFrame),
};
const answer = {
  name: "answer",
  summary: "What the room holds now, and how many watch here and below. With 409 `needImage` is true.",
  payload: payloadOf(PublicationAnswer),
};

const messageRefs = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }]));
const refsIn = (channel: string, names: readonly string[]) =>
  names.map((name) => ({ $ref: `#/channels/${channel}/messages/${name}` }));

const address = "/parties/main/{room}";
const parameters = {
  room: { description: "A match's id or `board`; one of its relays by that, `~` and a number from 1." },
};
const query = payloadOf(ConnectQuery);
const schemaOf = (description: string) => ({ type: "string", description }) as const;

/** The document (AsyncAPI 3.0.0). `rooms` is where browsers reach the rooms. */
export function describeWire(rooms: string) {
  const { protocol, host } = new URL(rooms);
  const secure = protocol === "https:";
  const told = Object.keys(frames);
  const published = Object.keys(publications);
  const messages: Readonly<Record<string, Described>> = {
    ...frames,
    ...Object.fromEntries(
      Object.entries(publications).map(([name, message]) => [name, { ...message, headers: SIGNED }]),
    ),
    question,
    answer,
  };
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Touchline's rooms",
      version: String(PROTOCOL_VERSION),
      description:
        "A room sends every viewer a document once and then what changed. Versions compare within an epoch only. SPEC.md has the rules.",
    },
    defaultContentType: "application/json",
    servers: {
      sockets: { host, protocol: secure ? "wss" : "ws" },
      http: { host, protocol: secure ? "https" : "http" },
    },
    channels: {
      room: {
        address,
        title: "A room over a WebSocket",
        description: `Text frames of JSON. The room closes with ${closeCodes()}.`,
        servers: [{ $ref: "#/servers/sockets" }],
        parameters,
        messages: messageRefs([...told, "question"]),
        bindings: { ws: { method: "GET", query, bindingVersion: "0.1.0" } },
      },
      stream: {
        address,
        title: "A room as server-sent events",
        description:
          "The same frames where no WebSocket gets through, with the same query, by `accept: text/event-stream`: `id: EPOCH:VERSION` " +
          'and `data: FRAME`; `event: close` with `data: {"code", "reason"}` at the end. `Last-Event-ID` comes before the query.',
        servers: [{ $ref: "#/servers/http" }],
        parameters,
        messages: messageRefs(told),
      },
      publications: {
        address,
        title: "What ingest tells a room, and a room its relays",
        servers: [{ $ref: "#/servers/http" }],
        parameters,
        messages: messageRefs([...published, "answer"]),
      },
    },
    operations: {
      tellViewer: {
        action: "send",
        channel: { $ref: "#/channels/room" },
        messages: refsIn("room", told),
      },
      answerQuestion: {
        action: "receive",
        channel: { $ref: "#/channels/room" },
        messages: refsIn("room", ["question"]),
        reply: {
          channel: { $ref: "#/channels/room" },
          messages: refsIn("room", ["image", "delta", "current"]),
        },
      },
      streamToViewer: {
        action: "send",
        channel: { $ref: "#/channels/stream" },
        messages: refsIn("stream", told),
        bindings: { http: { method: "GET", query, bindingVersion: "0.3.0" } },
      },
      takePublication: {
        action: "receive",
        channel: { $ref: "#/channels/publications" },
        summary: "Signed: an HMAC-SHA-256 of time, path and body, each on a line of its own.",
        messages: refsIn("publications", published),
        bindings: { http: { method: "POST", bindingVersion: "0.3.0" } },
        reply: {
          channel: { $ref: "#/channels/publications" },
          messages: refsIn("publications", ["answer"]),
        },
      },
    },
    components: { messages },
  };
}

const SIGNED = {
  type: "object",
  required: [TIME_HEADER, SIGNATURE_HEADER],
  properties: {
    [TIME_HEADER]: schemaOf("Milliseconds since 1970, within a minute of the room's."),
    [SIGNATURE_HEADER]: schemaOf("64 hexadecimal digits."),
  },
} as const;

const closeCodes = () =>
  Object.entries(CLOSE)
    .map(([name, code]) => `${code} (${name})`)
    .join(", ");

export function wireRoutes(rooms: string): Hono {
  const described = describeWire(rooms);
  return new Hono().get("/asyncapi.json", (c) => c.json(described, 200, { "Cache-Control": CODE }));
}
