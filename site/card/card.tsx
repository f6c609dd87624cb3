/** A match as a picture for link previews: the score, large enough to be read in a chat. SVG, drawn without a browser. */
import { renderToString } from "preact-render-to-string";
import type { SideId } from "../../match/ids.ts";
import type { MatchDocument } from "../../match/sports.ts";
import type { Speech } from "../i18n/words.tsx";
import { isWaiting } from "../people.ts";
import { timeText } from "../time.tsx";
import { joined } from "../words.ts";
import { fit, type Fitted, type Measure, type Space, type Weight } from "./fit.ts";

const CARD = { width: 1200, height: 630 } as const;

/** The light theme of `styles/tokens.css`. */
const INK = {
  paper: "#f4f6f4",
  surface: "#ffffff",
  ink: "#10171a",
  muted: "#5a666d",
  line: "#dfe5e1",
  accent: "#0a7348",
  live: "#cf1f3b",
  warn: "#8a5908",
  a: "#1f5fd0",
  b: "#c2410c",
} as const;

const LEFT = 92;
const RIGHT = CARD.width - LEFT;
const ROWS = { first: 212, second: 370 } as const;
const BADGE = 92;
const NAME_AT = LEFT + BADGE + 32;

/** The languages whose letters the fonts have, and whose letters stand as they are, whatever is beside them. */
export const CARD_LANGUAGES = ["en", "es"] as const;

/** The picture of a match as it stands, as an SVG document. `doc` says what it says in the language already. */
export const drawCard = (doc: MatchDocument, measure: Measure, { locale }: Pick<Speech, "locale">): string =>
  renderToString(<Card doc={doc} measure={measure} locale={locale} />);

interface CardProps {
  doc: MatchDocument;
  measure: Measure;
}

function Card({ doc, measure, locale }: CardProps & { locale: string }) {
  const [first, second] = doc.headline.order;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${CARD.width} ${CARD.height}`}
      font-family="Inter"
      font-size="30"
      fill={INK.ink}
    >
      <rect width={CARD.width} height={CARD.height} fill={INK.paper} />
      <Top doc={doc} measure={measure} />
      <rect
        x="40"
        y="116"
        width="1120"
        height="474"
        rx="28"
        fill={INK.surface}
        stroke={INK.line}
        stroke-width="2"
      />
      {first && <SideRow doc={doc} measure={measure} side={first} middle={ROWS.first} />}
      {second && <SideRow doc={doc} measure={measure} side={second} middle={ROWS.second} />}
      <path d={`M40 468H1160`} stroke={INK.line} stroke-width="2" />
      <Bottom doc={doc} measure={measure} locale={locale} />
    </svg>
  );
}

/** Whose picture it is, what is played, and what is true now. */
function Top({ doc: { status, competition, stage }, measure }: CardProps) {
  const colour = {
    live: INK.live,
    paused: INK.warn,
    upcoming: INK.muted,
    finished: INK.muted,
    abandoned: INK.warn,
  };
  const isOn = status.phase === "live" || status.phase === "paused";
  const words = fitted(measure, status.label, { width: 400, lines: 1, weight: 800, most: 30, least: 24 });
  const widest = Math.max(...words.lines.map((line) => measure.width(line, 800) * words.size));
  const place = joined(competition, stage);
  const space = { width: 1120 - 236 - widest - 90, lines: 1, weight: 400, most: 30, least: 26 } as const;
  return (
    <>
      <rect x="40" y="50" width="22" height="22" rx="5" fill={INK.accent} />
      <Words at={[76, 72]} of={{ size: 32, lines: ["Touchline"] }} weight={800} />
      <Words
        at={[76 + measure.width("Touchline", 800) * 32 + 26, 72]}
        of={fitted(measure, place, space)}
        fill={INK.muted}
      />
      {isOn && <circle cx={1160 - widest - 24} cy="61" r="9" fill={colour[status.phase]} />}
      <Words at={[1160, 72]} of={words} weight={800} fill={colour[status.phase]} end />
    </>
  );
}

function SideRow({ doc, measure, side, middle }: CardProps & { side: SideId; middle: number }) {
  const { headline, sides } = doc;
  const { score, detail } = headline[side];
  const fill = isWaiting(headline, side) ? INK.muted : INK.ink;
  const points = fitted(measure, score ?? "", { width: 500, lines: 1, weight: 800, most: 100, least: 60 });
  const wide = Math.max(
    measure.width(points.lines.join(""), 800) * points.size,
    detail ? measure.width(detail, 400) * 30 : 0,
  );
  const room = RIGHT - wide - 48 - NAME_AT;
  const { name: whole, short: letters } = sides[side];
  // Half a name is none.
  const known = measure.drawable(whole).length * 2 < whole.length ? letters : whole;
  const name = fitted(measure, known, { width: room, lines: 2, weight: 800, most: 56, least: 38 });
  const short = fitted(measure, letters, { width: BADGE - 16, lines: 1, weight: 800, most: 32, least: 18 });
  const top = middle - (detail === undefined ? 0 : 20);
  return (
    <>
      <rect x={LEFT} y={middle - BADGE / 2} width={BADGE} height={BADGE} rx="22" fill={INK[side]} />
      <Words
        at={[LEFT + BADGE / 2, middle + short.size * 0.36]}
        of={short}
        weight={800}
        fill={INK.surface}
        middle
      />
      <Words at={[NAME_AT, centred(name, middle)]} of={name} weight={800} fill={fill} />
      <Words at={[RIGHT, centred(points, top)]} of={points} weight={800} fill={fill} end />
      {detail !== undefined && (
        <Words at={[RIGHT, top + 78]} of={{ size: 30, lines: [detail] }} fill={INK.muted} end />
      )}
    </>
  );
}

/** The match in one sentence, or when it begins. */
function Bottom({ doc: { headline, status, startsAt }, measure, locale }: CardProps & { locale: string }) {
  const starts = `${timeText(startsAt, "full", { locale, timeZone: "UTC" })} UTC`;
  const [text, beside] =
    status.phase === "upcoming" ? [starts, undefined] : [headline.text, headline.figures];
  const right = beside === undefined ? 0 : measure.width(beside, 400) * 30 + 40;
  const of = fitted(measure, text, {
    width: RIGHT - LEFT - right,
    lines: 2,
    weight: 800,
    most: 38,
    least: 30,
  });
  return (
    <>
      <Words at={[LEFT, centred(of, 530)]} of={of} weight={800} />
      {beside !== undefined && (
        <Words at={[RIGHT, 540]} of={{ size: 30, lines: [beside] }} fill={INK.muted} end />
      )}
    </>
  );
}

interface WordsProps {
  /** Of the first line's baseline. */
  at: readonly [x: number, y: number];
  of: Fitted;
  weight?: Weight;
  fill?: string;
  middle?: boolean;
  end?: boolean;
}

function Words({ at: [x, y], of: { size, lines }, weight = 400, fill = INK.ink, middle, end }: WordsProps) {
  const anchor = end ? "end" : middle ? "middle" : "start";
  return (
    <text font-size={size} font-weight={weight} fill={fill} text-anchor={anchor}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={y + i * size * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const LINE = 1.15;

/** The first baseline of lines that stand around `middle`; figures and capitals are 0.73 em high. */
const centred = ({ size, lines }: Fitted, middle: number): number =>
  middle + size * (0.365 - ((lines.length - 1) * LINE) / 2);

/** Text of a feed: what the fonts cannot draw is left out, and with it what no XML may hold. */
const fitted = (measure: Measure, text: string, space: Space): Fitted =>
  fit(measure, measure.drawable(text), space);
