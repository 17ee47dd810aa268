/**
 * What a doubtful name means in a sentence, for a nurse to add to. A row is a name, the entry that it is about, and
 * sentences: `[ER|estrogen-receptor]` must be marked so, `[PR|progesterone-receptor+partial-response]` as both, and
 * `[ER|-]` not at all. Every sentence stands on a page about cancer, unless it begins with one of
 *
 *     elsewhere: …                  a page about something else
 *     page says “Oncotype DX”: …    a page about cancer that says this somewhere too
 *
 * Where a row has no sentence for its entry, or none against it, a line says why: `no mark: …`, `no other: …`.
 */
export type Row = readonly [name: string, entry: string, ...lines: string[]];
