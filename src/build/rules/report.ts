/** Writes one defect down: where in the entry, which rule, what the rule allows. */
export type Report = (field: string, rule: string, text: string) => void;

/** The file of an entry, as a writer sees it. */
export type FileOf = (id: string) => string;
