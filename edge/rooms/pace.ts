import { BOARD_ROOM } from "../../match/protocol.ts";

/** What one send of a frame of 300 bytes costs a host, measured, milliseconds. */
export const SEND_MS = { partykit: 0.027, bun: 0.0065 } as const;
/** The part of the host's time that a room may spend on sending; past saturation, latency runs to seconds. */
const SHARE = 0.5;
/** The board changes with every match at once, and nobody reads headlines faster than that. */
const BOARD_PAUSE_MS = 250;

/** The least pause between two broadcasts to `viewers`, milliseconds: 0.1 s at 2,000 on PartyKit. */
export const pauseMs = (viewers: number, sendMs: number = SEND_MS.partykit): number =>
  (viewers * sendMs) / SHARE;

/** The least pause between two broadcasts of `room`, however few watch, milliseconds. */
export const leastPauseMs = (room: string): number => (room === BOARD_ROOM ? BOARD_PAUSE_MS : 0);
