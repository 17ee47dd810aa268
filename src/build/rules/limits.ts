/** Limits in words unless said otherwise, and the highest school grade. The why: glossary/STYLE.md. */
export const LIMITS = {
  short: 35,
  why: 45,
  mixup: 45,
  ask: 14,
  questions: 3,
  sentence: 20,
  sentences: 3,
  see: 6,
  grade: 8,
  warningItems: 7,
  warningItem: 12,
  /** Words of a name: the longest that the table of names holds. */
  name: 12,
  /** Other entries that a short wording may name. */
  references: 2,
  /** Cards a reader must open one inside the other until every word is plain. */
  depth: 2,
  /** Months after which a day of checking is old, for drugs and for the rest. */
  monthsOfDrugs: 6,
  months: 24,
} as const;
