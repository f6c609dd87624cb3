import { isFollowed, NO_FAVOURITES } from "../favourites.ts";
import { Star } from "../home/star.tsx";
import { useWords } from "../i18n/words.tsx";
import type { MatchDocument } from "../../match/sports.ts";
import { useFavourites } from "../use-favourites.ts";

/** Full where something of the match is followed; asks what is to be: the match, a team, the competition. */
export function FollowStar({ doc }: { doc: MatchDocument }) {
  const speech = useWords();
  const { match, versus } = speech.words;
  const kept = useFavourites() ?? NO_FAVOURITES;
  const ask = async () => (await import("../dialogs/follow.tsx")).askWhatToFollow(speech, doc);
  return (
    <Star
      on={isFollowed(kept, doc)}
      label={match.follow(versus(doc.sides.a.name, doc.sides.b.name))}
      asks
      onPress={() => void ask()}
    />
  );
}
