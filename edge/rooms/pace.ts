/** What one send costs the host, measured in workerd with frames of 300 bytes. */
const SEND_MS = 0.027;
/** The part of the host's time that a room may spend on sending; past saturation, latency runs to seconds. */
const SHARE = 0.5;

/** The least pause between two broadcasts to `viewers`, milliseconds: 0.1 s at 2,000. */
export const pauseMs = (viewers: number): number => (viewers * SEND_MS) / SHARE;
