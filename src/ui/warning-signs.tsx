import type { JSX } from 'preact';
import type { Language, WarningWording } from '../core/entries.ts';
import type { CardStrings } from './strings-card.ts';

/** All topics of an entry as one list of each kind: the reader looks for a sign, not for its topic. */
export function mergeWarnings(warnings: readonly WarningWording[]): {
  emergency: string[];
  soon: string[];
  tails: string[];
} {
  const emergency = new Set(warnings.flatMap((each) => each.emergency));
  // A sign that one topic calls an emergency is one, whatever another topic says.
  const soon = new Set(warnings.flatMap((each) => each.soon).filter((sign) => !emergency.has(sign)));
  const tails = new Set(warnings.flatMap((each) => each.tail ?? []));
  return { emergency: [...emergency], soon: [...soon], tails: [...tails] };
}

interface Props {
  warnings: readonly WarningWording[];
  /** The language of the signs; their lead-ins are in that of the strings. */
  language: Language;
  strings: CardStrings;
  /** 2 in an entry; 3 under a card's term, where the room is short and only a screen reader needs the title. */
  level: 2 | 3;
}

/** The signs to act on, most urgent first; nothing where the entry has none. */
export function WarningSigns({ warnings, language, strings, level }: Props): JSX.Element | null {
  const { emergency, soon, tails } = mergeWarnings(warnings);
  if (emergency.length + soon.length + tails.length === 0) return null;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="warnings">
      <Heading class={level === 3 ? 'unseen' : ''}>{strings.warningSigns}</Heading>
      <SignList lead={strings.callNow} signs={emergency} language={language} kind="now" />
      <SignList lead={strings.callSoon} signs={soon} language={language} kind="soon" />
      {tails.map((tail) => (
        <p key={tail} lang={language}>
          {tail}
        </p>
      ))}
    </section>
  );
}

function SignList(props: {
  lead: string;
  signs: readonly string[];
  language: Language;
  kind: 'now' | 'soon';
}): JSX.Element | null {
  if (props.signs.length === 0) return null;
  return (
    <div class={`signs signs-${props.kind}`}>
      <p class="signs-lead">{props.lead}</p>
      <ul lang={props.language}>
        {props.signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </div>
  );
}
