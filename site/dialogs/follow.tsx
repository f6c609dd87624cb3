/** What of a match is to be followed: itself, its teams, its competition. */
import type { Listing } from "../../match/document.ts";
import { competitionKey, favourites, type Followed, follow, matchKey, teamKey } from "../favourites.ts";
import { type Speech, useWords } from "../i18n/words.tsx";
import { useFavourites } from "../use-favourites.ts";
import { openDialog } from "./open.tsx";
import { Switch } from "./switch.tsx";
import { dialogWords } from "./words.ts";

type Followable = Pick<Listing, "id" | "sport" | "sides" | "competition">;

export const askWhatToFollow = (speech: Speech, match: Followable): Promise<void> =>
  openDialog(speech, () => ({
    title: dialogWords.in(speech.language).follow.title,
    body: <Follow match={match} />,
  }));

function Follow({ match }: { match: Followable }) {
  const { language, words } = useWords();
  const say = dialogWords.in(language).follow;
  const kept = useFavourites() ?? favourites();
  const { sides, competition } = match;
  const choices: readonly (readonly [Followed, string])[] = [
    [matchKey(match), say.match],
    [teamKey(match, sides.a.name), sides.a.name],
    [teamKey(match, sides.b.name), sides.b.name],
    [competitionKey(match, competition), competition],
  ];
  return (
    <>
      <p class="dialog-about">{words.versus(sides.a.name, sides.b.name)}</p>
      {choices.map(([key, name]) => (
        <Switch key={key} on={kept.has(key)} onChange={(on) => follow(key, on)}>
          {name}
        </Switch>
      ))}
      <p class="dialog-note">{say.text}</p>
    </>
  );
}
