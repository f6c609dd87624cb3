let due: (() => void) | undefined;

/**
 * Draws before the next frame, once and as things stand then, however often it is told that they have changed. Who is not
 * looking has no frames, and still a title that tells the score: then it draws at once.
 */
export const onceAFrame = (draw: () => void) => (): void => {
  due = draw;
  if (document.hidden) drawDue();
  else requestAnimationFrame(drawDue);
};

/** Draws now what is to be drawn before the next frame. */
export function drawDue(): void {
  const draw = due;
  due = undefined;
  draw?.();
}

/** Runs `then` as soon as the next frame has been handed on to be painted. */
export const afterNextFrame = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then));
