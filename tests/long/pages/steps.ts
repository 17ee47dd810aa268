/** How far each page of the long comparison is taken: five rounds of what `npm test` takes of a few of them. */
export const STEPS = 100;
