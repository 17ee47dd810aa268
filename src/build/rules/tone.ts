/** How a wording sounds: G50 to G56. */
import type { Wording } from '../../core/entries.ts';
import { masked } from '../readability.ts';
import { proseOf } from './prose.ts';
import type { Report } from './report.ts';

const BANNED =
  /\b(malignan\w*|neoplas\w*|lesions?|administer\w*|initiat\w*|utili[sz]\w*|prior to|subsequent\w*|efficacy|regimens?|modalit\w*|etiolog\w*|adverse|contraindicated|elevated|manifest\w*|onset|palpable|ipsilateral|prophyla\w*|novel|robust)\b/iu;
const ALARMING =
  /\b(will cure|powerful|breakthroughs?|miracles?|deadly|battles?|victims?|suffer\w*|poor candidate|failed|you should|don'?t worry|do not worry)\b/giu;

/** No clinician has read the glossary; a wording that sounds so would be trusted more than it has earned. */
const REVIEWED =
  /\b(?:(?:medically|clinically)[ -](?:reviewed|checked|approved|verified)|(?:doctor|clinician|physician|expert|nurse|oncologist)[ -](?:reviewed|checked|approved|verified)|(?:this (?:entry|text|page|card|glossary|wording|information)|our (?:entries|texts|words)) (?:was|were|is|are|has been|have been) (?:reviewed|checked|approved|written|verified) by|reviewed by (?:clinicians|medical experts|our))\b/giu;

export function checkTone(wording: Wording, report: Report): void {
  const own = wording.names.map((each) => each.text);
  for (const [field, text] of proseOf(wording)) {
    // Masking is slow, and few texts need it.
    const foreign = BANNED.test(text) ? masked(text, own) : '';
    for (const [word] of foreign.matchAll(new RegExp(BANNED, 'giu'))) report(field, 'G50', `jargon: ${word}`);
    for (const [word] of text.matchAll(ALARMING)) report(field, 'G51', `alarming or advising: ${word}`);
    if (/[;!…]|\be\.g\.|\bi\.e\.|\betc\b/.test(text)) {
      report(field, 'G52', 'no semicolon, exclamation mark, e.g., i.e. or etc.');
    }
    if (/[‘’“”–—]/.test(text)) report(field, 'G53', 'straight quotes and plain hyphens only');
    if (/\d\.\d/.test(text.replaceAll('100.4', ''))) report(field, 'G54', 'no decimals but 100.4 F');
    if (/[([]/.test(text.replaceAll('(38 C)', '')) && field === 'short') {
      report(field, 'G55', 'no brackets inside a sentence');
    }
    for (const [claim] of text.matchAll(REVIEWED)) {
      report(field, 'G56', `no clinician has reviewed it, so it must not say: ${claim}`);
    }
  }
}
