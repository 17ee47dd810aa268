/** The sentence that a word was met in. */

/** Longest sentence that is kept, in UTF-16 units. */
export const LONGEST_SENTENCE = 300;

/** No sentence is looked for farther away than this from its word, in UTF-16 units. */
const REACH = 600;

/**
 * The sentence around `start`–`end` of `text`, as one line. A sentence of more than 300 units is cut between words,
 * and an ellipsis shows where.
 */
export function sentenceAround(text: string, start: number, end: number, language: string): string {
  const from = Math.max(0, start - REACH);
  // Unit by unit, so that offsets stay: a line that the source breaks is no end of a sentence.
  const near = text.slice(from, end + REACH).replace(/[\s\ufffc]/g, ' ');
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(near);
  const first = sentences.containing(start - from);
  const last = sentences.containing(Math.max(start, end - 1) - from);
  if (!first || !last) return '';
  const stop = last.index + last.segment.length;
  const before = tidy(
    near.slice(first.index, start - from),
    first.index === 0 && from > 0 ? 'start' : 'none',
  );
  const word = tidy(near.slice(start - from, end - from), 'none');
  const isCutBehind = stop === near.length && end + REACH < text.length;
  const after = tidy(near.slice(end - from, stop), isCutBehind ? 'end' : 'none');
  return inRoom(before, word, after);
}

/** Single spaces; a word that the reach cut in two goes as well. */
function tidy(text: string, cut: 'start' | 'end' | 'none'): string {
  const line = text.replace(/ +/g, ' ');
  if (cut === 'start') return line.replace(/^\S*/, '…');
  return cut === 'end' ? line.replace(/\S*$/, '…') : line;
}

/** Shares the room beside the word between what stands before and after it. */
function inRoom(before: string, word: string, after: string): string {
  const whole = `${before}${word}${after}`.trim();
  if (whole.length <= LONGEST_SENTENCE) return whole;
  const room = Math.max(0, LONGEST_SENTENCE - word.length);
  const half = Math.floor(room / 2);
  const head = lastOf(before, Math.max(half, room - after.length));
  const tail = firstOf(after, Math.max(half, room - before.length));
  return `${head}${word}${tail}`.trim().slice(0, LONGEST_SENTENCE);
}

/** The last whole words of `text`, in `room` units with the ellipsis. */
function lastOf(text: string, room: number): string {
  if (text.length <= room) return text;
  return `…${text.slice(text.length - Math.max(0, room - 1)).replace(/^\S*/, '')}`;
}

function firstOf(text: string, room: number): string {
  if (text.length <= room) return text;
  return `${text.slice(0, Math.max(0, room - 1)).replace(/\S*$/, '')}…`;
}
