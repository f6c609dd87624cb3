/** A viewer's connection to a room, as the site has it: over partysocket. */
import { type Feed, type FeedOptions, openFeedOver } from "./feed-core.ts";
import type { Lines } from "./feed-line.ts";
import { openSocket } from "./feed-socket.ts";

const lines: Lines = { socket: openSocket, stream: () => import("./feed-stream.ts") };

export const openFeed = <D extends object>(options: FeedOptions): Feed<D> => openFeedOver(lines, options);
