/** A match of StatsBomb's events, be they of the whole match or its shots alone. */
import type { CardColour, KickOutcome, ShotOutcome } from "../../../match/football/events.ts";
import { type PeriodName, PERIODS } from "../../../match/football/period.ts";
import {
  type MatchId,
  matchId,
  otherSide,
  type PlayerId,
  playerId,
  type SideId,
} from "../../../match/ids.ts";
import { slug } from "../../play/slug.ts";
import { type Recording, UnreadableRecording } from "../reader.ts";
import { EventWriter } from "../writer.ts";
import {
  endsOf,
  formationText,
  type FootballWriter,
  formatOf,
  playOut,
  sideNamed,
  type Timed,
} from "./play-out.ts";
import type { StatsbombEvent } from "./statsbomb-format.ts";

const CARDS: Readonly<Record<string, CardColour>> = {
  "Yellow Card": "yellow",
  "Second Yellow": "second yellow",
  "Red Card": "red",
};
const OUTCOMES: Readonly<Record<string, ShotOutcome>> = {
  Saved: "saved",
  "Saved to Post": "saved",
  Blocked: "blocked",
  Post: "woodwork",
};

const KICKS: Readonly<Record<string, KickOutcome>> = {
  Goal: "scored",
  Saved: "saved",
  "Saved to Post": "saved",
};
/** A corner that goes straight in is a dead ball too, and has no kind of its own. */
const SET_PIECES: Readonly<Record<string, "penalty" | "free kick">> = {
  Penalty: "penalty",
  "Free Kick": "free kick",
};

const ELEVEN = 11;

const personId = ({ id }: { id: number }): PlayerId => playerId(`statsbomb-${id}`);
const periodOf = ({ period }: StatsbombEvent): PeriodName => PERIODS[period - 1] ?? "first-half";

function secondOf({ timestamp }: StatsbombEvent): number {
  const [hours = 0, minutes = 0, seconds = 0] = timestamp.split(":").map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000) / 1000;
}

/** One match on its way from the file's shape to events. `match` is its number, where the file has it. */
export class StatsbombMatch {
  readonly #events: readonly StatsbombEvent[];
  readonly #match: MatchId;
  /** The side whose eleven is given first. */
  readonly #home: StatsbombEvent["team"];
  readonly #away: StatsbombEvent["team"];
  /** Who played the pass that a shot came from, by the pass's id. */
  readonly #passers: ReadonlyMap<string, PlayerId>;

  constructor(events: readonly StatsbombEvent[], match?: string) {
    const unique = [...new Map(events.map((event) => [event.id, event])).values()];
    this.#events = unique.toSorted(
      (x, y) => x.index - y.index || x.period - y.period || secondOf(x) - secondOf(y),
    );
    const elevens = this.#events.filter(({ type }) => type.name === "Starting XI");
    const teams = new Map([...elevens, ...this.#events].map(({ team }) => [team.id, team]));
    const [home, away] = teams.values();
    if (!home || !away || teams.size > 2)
      throw new UnreadableRecording(`team: the events are of ${teams.size} teams, a match is of two`);
    this.#home = home;
    this.#away = away;
    this.#passers = new Map(
      this.#events.flatMap(({ id, pass, player }) => (pass && player ? [[id, personId(player)]] : [])),
    );
    // A file of events does not name its match: its first event's id does as well.
    const key = match ?? slug(this.#events[0]?.id ?? "").slice(0, 8);
    const names = `${slug(ascii(home.name))}-v-${slug(ascii(away.name))}`.slice(0, 44);
    this.#match = matchId(slug(`statsbomb-${names}-${key}`));
  }

  recording(): Recording {
    const writer: FootballWriter = new EventWriter(this.#match, 0);
    writer.write({
      type: "announced",
      format: formatOf(new Set(this.#events.map(periodOf))),
      competition: "Football",
      // The events do not say on which day they were.
      startsAt: new Date(0).toISOString(),
      sides: { a: sideNamed(this.#home.name), b: sideNamed(this.#away.name) },
    });
    const elevens = this.#events.filter(({ type }) => type.name === "Starting XI");
    for (const event of elevens) this.#lineUp(writer, event);
    if (elevens.length === 0) this.#nameSeen(writer);
    writer.write({ type: "started" });
    const timed = this.#events.flatMap((event) => this.#timed(event));
    playOut(writer, 0, timed, endsOf(this.#events.map((event) => [periodOf(event), secondOf(event)])));
    return { match: this.#match, events: writer.events };
  }

  #lineUp(writer: FootballWriter, { team, tactics }: StatsbombEvent): void {
    const players = (tactics?.lineup ?? [])
      .slice(0, 40)
      .map(({ player, position, jersey_number: shirt }) => ({
        id: personId(player),
        name: player.name.slice(0, 80),
        ...(typeof shirt === "number" && { shirt }),
        ...(position && { position: position.name.slice(0, 40) }),
        ...(position?.name === "Goalkeeper" && { keeper: true }),
      }));
    if (players.length === 0) return;
    const formation = tactics?.formation === undefined ? undefined : formationText(tactics.formation);
    writer.write({
      type: "lineup-named",
      side: this.#side(team),
      players,
      ...(formation && { formation }),
    });
  }

  /** Without line-ups those who are seen first stand for the eleven. */
  #nameSeen(writer: FootballWriter): void {
    for (const side of ["a", "b"] as const) {
      const own = this.#events.filter((event) => this.#side(event.team) === side);
      const seen = new Map(own.flatMap(({ player }) => (player ? [[player.id, player]] : [])));
      const players = [...seen.values()].slice(0, 40).map((player, at) => ({
        id: personId(player),
        name: player.name.slice(0, 80),
        ...(at >= ELEVEN && { bench: true }),
      }));
      if (players.length > 0) writer.write({ type: "lineup-named", side, players });
    }
  }

  #side = ({ id }: { id: number }): SideId => (id === this.#home.id ? "a" : "b");

  #timed(event: StatsbombEvent): readonly Timed[] {
    const side = this.#side(event.team);
    const period = periodOf(event);
    const player = event.player ? { player: personId(event.player) } : {};
    const one = (happening: Timed["happening"], goalFor?: SideId): Timed => ({
      period,
      second: secondOf(event),
      happening,
      ...(goalFor && { goalFor }),
    });
    if (period === "shootout") {
      if (!event.shot) return [];
      const outcome = KICKS[event.shot.outcome.name] ?? "missed";
      return [one(() => ({ type: "football.shootout-kick-taken", side, outcome, ...player }))];
    }
    const shown = event.foul_committed?.card ?? event.bad_behaviour?.card;
    const card = shown && CARDS[shown.name];
    const booking = card
      ? [one((moment) => ({ type: "football.card-shown", side, card, ...player, ...moment }))]
      : [];
    switch (event.type.name) {
      case "Shot":
        return this.#shot(event, side, one);
      case "Own Goal Against": {
        const goal = { side: otherSide(side), how: "own goal", ...player } as const;
        return [one((moment) => ({ type: "football.goal-scored", ...goal, ...moment }), otherSide(side))];
      }
      case "Own Goal For":
        return [one((moment) => ({ type: "football.goal-scored", side, how: "own goal", ...moment }), side)];
      case "Foul Committed":
        return [
          one((moment) => ({ type: "football.foul-committed", side, ...player, ...moment })),
          ...booking,
        ];
      case "Offside":
        return [one((moment) => ({ type: "football.offside-given", side, ...player, ...moment }))];
      case "Pass": {
        const offside = event.pass?.outcome?.name === "Pass Offside";
        const corner = event.pass?.type?.name === "Corner";
        return [
          ...(corner
            ? [one((moment) => ({ type: "football.corner-awarded", side, ...player, ...moment }))]
            : []),
          ...(offside ? [one((moment) => ({ type: "football.offside-given", side, ...moment }))] : []),
        ];
      }
      case "Substitution":
        return this.#substitution(event, side, one);
      case "Tactical Shift": {
        const formation = event.tactics?.formation;
        if (formation === undefined) return [];
        const changed = { side, formation: formationText(formation) };
        return [one((moment) => ({ type: "football.formation-changed", ...changed, ...moment }))];
      }
      default:
        return booking;
    }
  }

  #shot({ shot, player: shooter, location }: StatsbombEvent, side: SideId, one: One): readonly Timed[] {
    if (!shot) return [];
    const player = shooter ? { player: personId(shooter) } : {};
    const xg = typeof shot.statsbomb_xg === "number" ? { xg: rounded(shot.statsbomb_xg) } : {};
    const spot = location ? { spot: spotOf(location) } : {};
    const from = SET_PIECES[shot.type?.name ?? ""];
    if (shot.outcome.name === "Goal") {
      const pass = shot.key_pass_id === undefined ? undefined : this.#passers.get(shot.key_pass_id);
      const assist = pass && pass !== player.player ? { assist: pass } : {};
      const goal = { side, how: from ?? "open play", ...player, ...assist, ...xg, ...spot } as const;
      return [one((moment) => ({ type: "football.goal-scored", ...goal, ...moment }), side)];
    }
    const outcome = OUTCOMES[shot.outcome.name] ?? "wide";
    const taken = { side, outcome, ...player, ...xg, ...spot };
    return [one((moment) => ({ type: "football.shot-taken", ...taken, ...(from && { from }), ...moment }))];
  }

  #substitution({ player, substitution }: StatsbombEvent, side: SideId, one: One): readonly Timed[] {
    if (!player || !substitution) return [];
    const { replacement } = substitution;
    const made = {
      side,
      out: personId(player),
      in: personId(replacement),
      name: replacement.name.slice(0, 80),
    };
    return [one((moment) => ({ type: "football.substitution-made", ...made, ...moment }))];
  }
}

type One = (happening: Timed["happening"], goalFor?: SideId) => Timed;

/** From their pitch of 120 by 80 to one of 105 by 68 metres. */
const spotOf = ([along = 0, across = 0]: readonly number[]) => ({
  x: within((across - 40) * (68 / 80), -34, 34),
  y: within((120 - along) * (105 / 120), 0, 105),
});
/** JSON knows no -0. */
const within = (metres: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(metres * 10) / 10)) || 0;

const rounded = (xg: number): number => Math.min(1, Math.max(0, Math.round(xg * 10_000) / 10_000));
const ascii = (name: string): string => name.normalize("NFKD").replaceAll(/\p{M}/gu, "");
