/** `?at=SEQ` in the page's address: the moment that is looked back at. Nothing else in the address changes. */

/** The event that the address names, if it names one. */
export function namedSeq(): number | undefined {
  const text = new URL(location.href).searchParams.get("at") ?? "";
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

function addressOf(seq: number | undefined): string {
  const address = new URL(location.href);
  if (seq === undefined) address.searchParams.delete("at");
  else address.searchParams.set("at", String(seq));
  return address.href;
}

/** What the address named when it was written or read last. */
let known = namedSeq();

/** Whether somebody else has changed it since: Back, Forward, a link. A link to a tab does not. */
export function addressChanged(): boolean {
  const before = known;
  known = namedSeq();
  return known !== before;
}

/** Goes into the past: Back leads out again. */
export function enter(seq: number): void {
  known = seq;
  history.pushState(null, "", addressOf(seq));
}

/** Goes out of the past: Back leads into it again. */
export function leave(): void {
  clearTimeout(waiting);
  known = undefined;
  history.pushState(null, "", addressOf(undefined));
}

/** Browsers refuse an address that changes with every move of a hand: it follows when the hand rests. */
const REST_MS = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Names another moment of the past, in the same step of the history. */
export function follow(seq: number): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (known === undefined || known === seq) return;
    known = seq;
    history.replaceState(null, "", addressOf(seq));
  }, REST_MS);
}
