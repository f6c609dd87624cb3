/**
 * How often things happen, a side and ninety minutes. Approximate, after what the big European leagues published for
 * their seasons of 2015 to 2024: about 2.7 goals a match, 55 % of them by the home side, which wins some 44 % of the
 * matches; a quarter are drawn; 24 to 26 shots of which a third are on target, 10 corners, 22 to 25 fouls, 4 yellow
 * cards, one red in five or six matches, one penalty in three to four, three quarters of them scored.
 */
export const RATES = {
  /** Without penalties. */
  shots: 11.6,
  fouls: 11.6,
  offsides: 1.9,
  /** Those that follow no shot. */
  corners: 3,
  penalties: 0.14,
  ownGoals: 0.035,
} as const;

/** The home side makes more chances, and the other fewer. */
export const HOME = 1.1;
export const AWAY = 0.9;

export const CARDS = {
  /** Of a foul. */
  yellow: 0.185,
  red: 0.0045,
  /** Who is booked takes care, and the referee too. */
  secondYellow: 0.034,
} as const;

export const PENALTY = { scored: 0.77, saved: 0.16 } as const;
export const SHOOTOUT = { scored: 0.75, saved: 0.18 } as const;

/** A goal stands, unless it is found to be offside or the like. */
export const DISALLOWED = 0.055;
export const ASSISTED = 0.7;
/** One match in five hundred is not played to its end. */
export const ABANDONED = 0.002;
export const CONCUSSION = 0.02;
