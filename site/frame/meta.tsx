/** What a page says of itself to others: search engines, chats that show a link, browsers. */
import { LANGUAGES } from "../i18n/languages.ts";
import type { Speech } from "../i18n/words.tsx";
import { inlineJson } from "../opening.ts";

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The page's own path; absent on a page that is not to be found again. */
  readonly path?: string;
  /** Path of a picture for link previews, 1200 by 630. */
  readonly picture?: string;
  /** The page can be shown on others', as /oembed tells. */
  readonly embeds?: boolean;
  /** What the page is about, by schema.org. */
  readonly data?: object;
}

interface MetaProps {
  head: PageHead;
  /** What links for other sites begin with: "https://scores.example". */
  origin: string;
  speech: Speech;
}

export function Meta({ head, origin, speech }: MetaProps) {
  const { title, description, path, picture, embeds, data } = head;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Touchline" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {picture === undefined ? (
        <meta name="twitter:card" content="summary" />
      ) : (
        <>
          <meta name="twitter:card" content="summary_large_image" />
          <meta property="og:image" content={origin + picture} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={`${title}. ${description}`} />
        </>
      )}
      {path === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <Addresses at={origin + path} here={origin + speech.href(path)} />
      )}
      {embeds && path !== undefined && (
        <link
          rel="alternate"
          type="application/json+oembed"
          title={title}
          href={`${origin}/oembed?format=json&url=${encodeURIComponent(origin + speech.href(path))}`}
        />
      )}
      {data && (
        // Data, not code: no browser runs it, and the page's policy does not have to allow it.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inlineJson(data) }} />
      )}
    </>
  );
}

function Addresses({ at, here }: { at: string; here: string }) {
  return (
    <>
      <link rel="canonical" href={here} />
      <meta property="og:url" content={here} />
      <link rel="alternate" hreflang="x-default" href={at} />
      {LANGUAGES.map((one) => (
        <link
          key={one}
          rel="alternate"
          hreflang={one}
          href={`${at}${at.includes("?") ? "&" : "?"}lang=${one}`}
        />
      ))}
    </>
  );
}
