/** The periods of a match in their order (Law 7, and Law 10 for what may follow). */
export const PERIODS = [
  "first-half",
  "second-half",
  "extra-first-half",
  "extra-second-half",
  "shootout",
] as const;
export type PeriodName = (typeof PERIODS)[number];

const LABELS: Readonly<Record<PeriodName, string>> = {
  "first-half": "1st half",
  "second-half": "2nd half",
  "extra-first-half": "Extra time, 1st half",
  "extra-second-half": "Extra time, 2nd half",
  shootout: "Penalties",
};

export const periodLabel = (period: PeriodName): string => LABELS[period];

/** From 1; 0 before the first. */
export const ordinal = (period: PeriodName | undefined): number => (period ? 1 + PERIODS.indexOf(period) : 0);
