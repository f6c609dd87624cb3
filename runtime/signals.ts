/** Aborted by the first SIGINT or SIGTERM: a process ends what it does and leaves. */
export function untilSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
