/** Matches of invented sides for the tests: folded from events, as real ones are. */
import type { CricketDocument } from "../match/cricket/card.ts";
import type { MatchDocument } from "../match/sports.ts";
import { type MatchEvent, decodeEvent } from "../match/event.ts";
import { fold } from "../match/fold.ts";
import { epoch, matchId } from "../match/ids.ts";
import type { MatchImage } from "./view.ts";

const NORTHSHORE = ["Varga", "Ode", "Lindqvist", "Marchetti", "Okonjo", "Thorne", "Ilic", "Prewitt"];
const KESTRELS = ["Aluko", "Brandt", "Desrosiers", "Halloran", "Nakata", "Quist", "Sorley", "Umeh"];

type Loose = Readonly<Record<string, unknown>>;

/** Collects events of one match; the codec checks each. */
export class Script {
  readonly events: MatchEvent[] = [];

  add(type: string, rest: Loose = {}): this {
    const seq = this.events.length + 1;
    const at = new Date(Date.UTC(2026, 5, 6, 14, 0, seq * 30)).toISOString();
    const decoded = decodeEvent(
      JSON.stringify({ v: 1, id: `e${seq}`, match: "sample", seq, at, type, ...rest }),
    );
    if (!decoded.ok) throw new Error(`${type}: ${decoded.malformed.field} ${decoded.malformed.problem}`);
    this.events.push(decoded.event);
    return this;
  }

  image(change: (doc: MatchDocument) => MatchDocument = (doc) => doc): MatchImage {
    const { doc, entries, v, at, refused } = fold(this.events);
    if (!doc || at === undefined || refused.length > 0)
      throw new Error(`unlawful sample: ${JSON.stringify(refused)}`);
    return { epoch: epoch("sample1"), v, at, doc: change(doc), entries: entries.toReversed() };
  }
}

/** The document of a script, as cricket's own. */
export function cricketOf(script: Script): CricketDocument {
  const { doc } = script.image();
  if (doc.sport !== "cricket") throw new TypeError("the sample is not of cricket");
  return doc;
}

const idOf = (name: string): string => matchId(name.toLowerCase());
const people = (names: readonly string[]) => names.map((name) => ({ id: idOf(name), name: `J. ${name}` }));

const T20 = { sport: "cricket", name: "T20", inningsPerSide: 1, overs: 20, ballsPerOver: 6 };

export function announced(format: Loose = T20, names: readonly string[] = KESTRELS): Script {
  return new Script()
    .add("announced", {
      format,
      competition: "Harbour Cup",
      stage: "Final",
      venue: "Kingsmead Oval",
      startsAt: "2026-06-06T14:00:00Z",
      sides: { a: { name: "Northshore", short: "NS" }, b: { name: "Kestrels", short: "KE" } },
    })
    .add("lineup-named", { side: "a", players: people(NORTHSHORE) })
    .add("lineup-named", { side: "b", players: people(names) });
}

interface Bowled {
  readonly over?: number;
  readonly striker?: string;
  readonly nonStriker?: string;
  readonly bowler?: string;
  readonly runs: Loose;
  readonly rest?: Loose;
}

const ball = ({ over = 0, striker = "varga", nonStriker = "ode", bowler = "umeh", runs, rest }: Bowled) => ({
  over,
  striker,
  nonStriker,
  bowler,
  runs: { batter: 0, ...runs },
  ...rest,
});

/** Northshore 10/1 after an over in which everything happened. */
export function opened(format: Loose = T20): Script {
  const bowled = "cricket.delivery-bowled";
  return announced(format)
    .add("cricket.toss-won", { side: "b", chose: "field" })
    .add("started")
    .add("cricket.innings-started", { batting: "a" })
    .add(bowled, ball({ runs: { batter: 4 }, rest: { boundary: true } }))
    .add(bowled, ball({ runs: { wides: 1 } }))
    .add(bowled, ball({ runs: {}, rest: { wickets: [{ player: "varga", kind: "bowled" }] } }))
    .add(bowled, ball({ striker: "lindqvist", runs: { legbyes: 2 } }))
    .add(bowled, ball({ striker: "lindqvist", runs: { batter: 1 } }))
    .add(bowled, ball({ striker: "ode", nonStriker: "lindqvist", runs: { batter: 2 } }));
}
