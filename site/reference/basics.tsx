/** What holds for all that the API is asked. */
import { Code } from "./operation.tsx";
import { Prose } from "./prose.tsx";

export const BASICS = [
  { id: "versions", title: "Versions and caching" },
  { id: "pages", title: "Pages" },
  { id: "problems", title: "Problems" },
  { id: "limits", title: "Rate limits" },
  { id: "live", title: "Live feed" },
] as const;

const PROBLEMS = [
  ["400", "A parameter is wrong, missing or repeated: `parameter` names it."],
  ["401, 403", "There is no good key, or it is not for this."],
  ["404", "There is no such thing, or it had no such event yet."],
  ["405", "Another method; Allow says which."],
  ["409", "Another event has the number: `seq` is that of the newest."],
  ["413, 415", "A body of more than 256 KiB, or not application/json."],
  ["422", "No event (`field`), or against the laws (`rule`)."],
  ["429", "Too often: Retry-After says in how many seconds to come again."],
  ["503", "The store is away and no copy is at hand; Retry-After."],
] as const;

export function Basics({ origin }: { origin: string }) {
  return (
    <>
      <section aria-labelledby="versions">
        <h2 id="versions">Versions and caching</h2>
        <p>
          A match has a version <code>v</code>, which grows with every event, within an <code>epoch</code>.
          Answers carry an ETag. Send it back as If-None-Match: whoever has the newest is told so with 304,
          which costs next to nothing. <code>?at=</code> asks for a match as it stood after one of its events.
        </p>
        <p>
          Cache-Control says how long shared caches may keep an answer: a second for a live match, 30 for one
          that is over. While the store is away the last copy is given out, with Age and Warning.
        </p>
        <Code label="A conditional request" text={`curl -sSi ${origin}/v1/board -H 'If-None-Match: "…"'`} />
      </section>
      <section aria-labelledby="pages">
        <h2 id="pages">Pages</h2>
        <p>
          Lists come in pages. <code>next</code> is the <code>cursor</code> of the page that follows, and is
          absent on the last. It names a place and not a number: what comes in meanwhile shifts nothing.
        </p>
      </section>
      <section aria-labelledby="problems">
        <h2 id="problems">Problems</h2>
        <p>
          What cannot be answered is told as <code>application/problem+json</code> (RFC 9457), with{" "}
          <code>status</code>, <code>title</code> and in <code>detail</code> a sentence for people.
        </p>
        <table class="ref-table">
          <caption class="vh">Statuses of problems</caption>
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {PROBLEMS.map(([status, when]) => (
              <tr key={status}>
                <th scope="row">{status}</th>
                <td>
                  <Prose text={when} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">Rate limits</h2>
        <p>
          Whoever runs this site may limit how often one reader asks. RateLimit and RateLimit-Policy say what
          is left once it is less than half; with 429 comes Retry-After. A key for scoring has a limit of its
          own, told on every answer to it.
        </p>
      </section>
      <section aria-labelledby="live">
        <h2 id="live">Live feed</h2>
        <p>
          Nobody has to ask again and again. <code>/v1/matches/{"{id}"}/room</code> says where a match is told
          as it happens, over a WebSocket or as server-sent events: first the whole document, then only what
          changed, as merge patches (RFC 7396). <a href="/asyncapi.json">/asyncapi.json</a> has every message.
        </p>
      </section>
    </>
  );
}
