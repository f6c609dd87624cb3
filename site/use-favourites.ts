import { useEffect, useState } from "preact/hooks";
import { type Favourites, favourites, onFavourites } from "./favourites.ts";

/** What the reader follows; undefined in the server's drawing and in the first one here, which has to repeat it. */
export function useFavourites(): Favourites | undefined {
  const [kept, setKept] = useState<Favourites>();
  useEffect(() => {
    const read = () => setKept(favourites());
    read();
    return onFavourites(read);
  }, []);
  return kept;
}
