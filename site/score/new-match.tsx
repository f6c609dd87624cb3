/** A new match, from what a club knows before it. */
import { useState } from "preact/hooks";
import type { CricketFormat } from "../../match/cricket/format.ts";
import type { FootballFormat } from "../../match/football/format.ts";
import { type SideId, SIDES } from "../../match/ids.ts";
import type { Go } from "./app.tsx";
import { openBook, write } from "./book.ts";
import { Link } from "./link.tsx";
import { letters } from "./new-id.ts";
import { type MatchForm, missingIn, newMatchId, opening, shortOf } from "./setup.ts";
import type { Shelf } from "./shelf.ts";
import { useScoreWords } from "./words.tsx";

interface NewMatchProps {
  shelf: Shelf;
  newId: () => string;
  now: () => number;
  go: Go;
}

const OVERS = [20, 10, 5, 16, 25, 40, 50] as const;
/** Two innings a side, in the place of a number of overs. */
const TWO_INNINGS = "two";
const HALVES = [45, 40, 35, 30, 25, 20] as const;
const CLUB: CricketFormat = { sport: "cricket", name: "Club", inningsPerSide: 1, ballsPerOver: 6 };

export function NewMatch({ shelf, newId, now, go }: NewMatchProps) {
  const say = useScoreWords();
  const [sport, setSport] = useState<"cricket" | "football">("cricket");
  const [wrong, setWrong] = useState<string>();

  function submit(data: FormData) {
    const form = formOf(sport, data);
    const missing = missingIn(form);
    if (missing) return setWrong(say.create.missing[missing]);
    const match = newMatchId(form, letters(2));
    const stamp = { at: new Date(now()).toISOString(), newId };
    const written = write(openBook(match, [], []), opening(form), stamp);
    if (!written.ok) return setWrong(written.reason);
    shelf.put(written.book);
    go(`/score/${match}`);
  }

  return (
    <main class="form-page">
      <Link to="/score" go={go} class="back">
        {say.back}
      </Link>
      <h1>{say.create.title}</h1>
      <form
        class="fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <fieldset class="segments">
          <legend>{say.create.sport}</legend>
          {(["cricket", "football"] as const).map((name) => (
            <label key={name} class="segment">
              <input type="radio" name="sport" checked={sport === name} onChange={() => setSport(name)} />
              <span>{say.create[name]}</span>
            </label>
          ))}
        </fieldset>
        {SIDES.map((side) => (
          <Team key={side} side={side} sport={sport} />
        ))}
        <Format sport={sport} />
        <label class="field">
          <span>{say.create.competition}</span>
          <input name="competition" maxLength={100} required />
        </label>
        <label class="field">
          <span>
            {say.create.venue} <small class="muted">{say.create.optional}</small>
          </span>
          <input name="venue" maxLength={120} />
        </label>
        <label class="field">
          <span>{say.create.startsAt}</span>
          <input name="starts" type="datetime-local" value={localTime(now())} required />
        </label>
        {wrong !== undefined && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <button type="submit" class="tap tap-wide tap-main">
          {say.create.go}
        </button>
      </form>
    </main>
  );
}

function Team({ side, sport }: { side: SideId; sport: "cricket" | "football" }) {
  const say = useScoreWords().create;
  const [name, setName] = useState("");
  return (
    <section class={`team side-${side}`} role="group" aria-labelledby={`team-${side}`}>
      <h2 id={`team-${side}`}>{side === "a" ? say.sideA : say.sideB}</h2>
      <div class="field-row">
        <label class="field">
          <span>{say.name}</span>
          <input
            name={`name-${side}`}
            maxLength={60}
            required
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label class="field field-short">
          <span>{say.short}</span>
          <input
            name={`short-${side}`}
            maxLength={5}
            placeholder={shortOf({ name, short: "" })}
            aria-description={say.shortHint}
          />
        </label>
      </div>
      <label class="field">
        <span>
          {say.players} <small class="muted">{say.optional}</small>
        </span>
        <textarea name={`players-${side}`} rows={4} spellcheck={false} aria-describedby={`hint-${side}`} />
      </label>
      <p id={`hint-${side}`} class="hint">
        {say.playersHint} {sport === "football" && say.benchHint}
      </p>
    </section>
  );
}

function Format({ sport }: { sport: "cricket" | "football" }) {
  const say = useScoreWords().create;
  if (sport === "cricket")
    return (
      <label class="field">
        <span>{say.overs}</span>
        <select name="overs">
          {OVERS.map((overs) => (
            <option key={overs} value={String(overs)}>
              {overs}
            </option>
          ))}
          <option value={TWO_INNINGS}>{say.innings}</option>
        </select>
      </label>
    );
  return (
    <>
      <label class="field">
        <span>{say.halfMinutes}</span>
        <select name="half">
          {HALVES.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {minutes}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" name="extra" /> <span>{say.extra}</span>
      </label>
    </>
  );
}

function formOf(sport: "cricket" | "football", data: FormData): MatchForm {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  const team = (side: SideId) => ({
    name: text(`name-${side}`),
    short: text(`short-${side}`),
    players: text(`players-${side}`),
  });
  const starts = new Date(text("starts"));
  return {
    format: sport === "cricket" ? cricketOf(text("overs")) : footballOf(text("half"), data.has("extra")),
    competition: text("competition"),
    venue: text("venue"),
    startsAt: Number.isNaN(starts.getTime()) ? "" : starts.toISOString(),
    sides: { a: team("a"), b: team("b") },
  };
}

const cricketOf = (overs: string): CricketFormat =>
  overs === TWO_INNINGS ? { ...CLUB, inningsPerSide: 2 } : { ...CLUB, overs: Number(overs) };

const footballOf = (half: string, extra: boolean): FootballFormat => ({
  sport: "football",
  halfMinutes: Number(half),
  ...(extra && { extraMinutes: 15, shootout: true }),
});

/** As a `datetime-local` field writes it, to the minute, in this device's zone. */
function localTime(now: number): string {
  const shifted = new Date(now - new Date(now).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
