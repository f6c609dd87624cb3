/** What a search finds beside matches: teams and competitions to follow, players to look at. */
import type { Listing } from "../../match/document.ts";
import { begins, folded } from "../../match/search.ts";
import { competitionKey, type Favourites, type Followed, follow, teamKey } from "../favourites.ts";
import { useWords } from "../i18n/words.tsx";
import { PlayerLink } from "../player-link.tsx";
import { sportName } from "../words.ts";
import type { FoundPlayer } from "./query.ts";
import { Star } from "./star.tsx";
import { useHomeWords } from "./words.ts";

interface Named {
  readonly key: Followed;
  readonly name: string;
  readonly sport: string;
}

/** More are not told apart by a glance. */
const SHOWN = 8;

interface FoundProps {
  /** All matches of the board that fit. */
  matches: readonly Listing[];
  q: string;
  players: readonly FoundPlayer[];
  favourites: Favourites;
}

export function Found({ matches, q, players, favourites }: FoundProps) {
  const speech = useWords();
  const say = useHomeWords();
  const sought = folded(q);
  const teams = namedBy(matches, sought, (match) =>
    [match.sides.a, match.sides.b].map(({ name, short }) => [teamKey(match, name), name, `${name} ${short}`]),
  );
  const competitions = namedBy(matches, sought, (match) => [
    [competitionKey(match, match.competition), match.competition, match.competition],
  ]);
  const toFollow = (title: string, found: readonly Named[]) =>
    found.length > 0 && (
      <section aria-label={title}>
        <h2>{title}</h2>
        <ul class="finds">
          {found.map(({ key, name, sport }) => {
            const on = favourites.has(key);
            return (
              <li key={key}>
                <Star on={on} label={(on ? say.unfollow : say.follow)(name)} onPress={() => follow(key, !on)}>
                  <span class="find-name">
                    {name} <span class="muted">{sportName(speech, sport)}</span>
                  </span>
                </Star>
              </li>
            );
          })}
        </ul>
      </section>
    );
  return (
    <div class="found" aria-live="polite">
      {toFollow(say.teams, teams)}
      {toFollow(say.competitions, competitions)}
      {players.length > 0 && (
        <section aria-label={say.players}>
          <h2>{say.players}</h2>
          <ul class="finds">
            {players.slice(0, SHOWN).map(({ id, name, sport }) => (
              <li key={`${sport} ${id}`}>
                <PlayerLink id={id}>
                  {name} <span class="muted">{sportName(speech, sport)}</span>
                </PlayerLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function namedBy(
  matches: readonly Listing[],
  sought: string,
  namesOf: (match: Listing) => readonly (readonly [key: Followed, name: string, text: string])[],
): readonly Named[] {
  const found = new Map<Followed, Named>();
  for (const match of matches) {
    for (const [key, name, text] of namesOf(match)) {
      if (!found.has(key) && begins(folded(text), sought)) found.set(key, { key, name, sport: match.sport });
    }
  }
  return [...found.values()].slice(0, SHOWN);
}
