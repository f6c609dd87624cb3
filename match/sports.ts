/** The sports: one line each. */
import { cricket } from "./cricket/rules.ts";
import type { MatchDocument } from "./document.ts";

const sports = { cricket } as const;

export const rulesOf = (doc: MatchDocument) => sports[doc.sport];
