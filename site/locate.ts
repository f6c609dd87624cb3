/** Asks the API over how many relays a room's viewers are spread; `resource` is the match's or the board's path there. */
export const locate = (resource: string) => async (): Promise<number> => {
  const answer = await fetch(`${resource}/room`);
  return ((await answer.json()) as { readonly relays: number }).relays;
};
