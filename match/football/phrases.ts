/** The commentator's stock: several ways to say a thing, chosen by the event's own number. */

/** The same event always reads the same. */
export const choose = (phrases: readonly [string, ...string[]], seq: number): string =>
  phrases[(seq * 7 + 3) % phrases.length] ?? phrases[0];

export const GOAL = {
  "open play": [
    "Struck low into the corner.",
    "Tucked away from close range.",
    "Swept in first time.",
    "Curled beyond the keeper’s reach.",
    "Through a crowd and in.",
    "Calmly finished.",
    "Drilled in off the far post.",
  ],
  penalty: [
    "The penalty is sent the wrong way for the keeper.",
    "The penalty goes in off the keeper’s glove.",
    "No doubt about the penalty, hit high.",
    "The penalty is rolled into the corner.",
  ],
  "free kick": [
    "The free kick goes over the wall and in.",
    "The free kick dips under the bar.",
    "Straight in from the free kick.",
  ],
  "own goal": [
    "Turned into the player’s own net.",
    "A touch that deceives the keeper of the same side.",
    "An unlucky deflection, and it is in.",
  ],
} as const;

export const SHOT = {
  saved: [
    "Saved.",
    "Good save.",
    "Straight at the keeper.",
    "Pushed away at full stretch.",
    "Held at the second attempt.",
    "The keeper is equal to it.",
  ],
  blocked: ["Blocked.", "A defender gets in the way.", "Blocked at the edge of the area.", "Charged down."],
  wide: [
    "Wide.",
    "Over the bar.",
    "Not far wide of the post.",
    "Well off target.",
    "Dragged across the goal.",
    "High and wide.",
  ],
  woodwork: ["Off the post!", "The crossbar saves them!", "Against the woodwork!"],
} as const;

export const CORNER = [
  "The defence puts it behind.",
  "Headed away at the near post.",
  "It will be swung in.",
  "",
  "The tall ones come up.",
] as const;

export const FOUL = [
  "The referee gives the free kick.",
  "Late with the challenge.",
  "A tug of the shirt.",
  "Caught from behind.",
  "",
  "Careless in the challenge.",
] as const;

export const OFFSIDE = [
  "The flag goes up.",
  "Half a yard too early.",
  "The run was too soon.",
  "The line held well.",
] as const;

export const KICK = {
  scored: ["Scored.", "Into the corner.", "The keeper goes the wrong way.", "Hard and high."],
  saved: ["Saved!", "The keeper guesses right.", "Kept out!"],
  missed: ["Missed!", "Over the bar!", "Against the post!"],
} as const;
