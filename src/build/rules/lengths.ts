/** How long a wording may be: G10 to G16. */
import type { Wording } from '../../core/entries.ts';
import { count, wordsOf } from '../readability.ts';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';

export function checkLengths(wording: Wording, report: Report): void {
  for (const field of ['short', 'why', 'mixup'] as const) {
    const text = wording[field];
    if (text === undefined) continue;
    const { words, longestSentence, sentences } = count(text);
    if (words > LIMITS[field]) report(field, 'G10', `at most ${LIMITS[field]} words, has ${words}`);
    if (longestSentence > LIMITS.sentence) {
      report(field, 'G11', `at most ${LIMITS.sentence} words a sentence, has ${longestSentence}`);
    }
    if (field === 'short' && sentences > LIMITS.sentences) {
      report(field, 'G12', `at most ${LIMITS.sentences} sentences, has ${sentences}`);
    }
    if (!/[.?]$/.test(text)) report(field, 'G13', 'ends with a full stop');
  }
  checkQuestions(wording.ask, report);
}

function checkQuestions(questions: readonly string[], report: Report): void {
  if (questions.length > LIMITS.questions) {
    report('ask', 'G14', `at most ${LIMITS.questions}, has ${questions.length}`);
  }
  questions.forEach((question, index) => {
    const words = wordsOf(question).length;
    if (words > LIMITS.ask) report(`ask.${index}`, 'G15', `at most ${LIMITS.ask} words, has ${words}`);
    if (!question.endsWith('?')) report(`ask.${index}`, 'G16', 'ends with a question mark');
  });
}
