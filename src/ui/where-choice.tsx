import type { JSX } from 'preact';
import { CHOICES, type Choice } from '../core/site-state.ts';
import { CheckIcon } from './icons.tsx';
import type { ChoiceStrings } from './strings-pages.ts';

interface Props {
  /** What the browser has granted now; null before the first answer. */
  choice: Choice | null;
  /** The kept list of health sites. */
  sites: readonly string[];
  siteCount: number;
  strings: ChoiceStrings;
  onChoose(choice: Choice): void;
}

/**
 * The three ways to run. Buttons and not radio buttons: a press asks the browser, which may say no, and what is
 * chosen then stays as it was.
 */
export function WhereChoice({ choice, sites, siteCount, strings, onChoose }: Props): JSX.Element {
  return (
    <>
      <ul class="choices">
        {CHOICES.map((each) => (
          <li key={each}>
            <button
              type="button"
              class="choice"
              aria-pressed={each === choice}
              onClick={() => onChoose(each)}
            >
              <span class="choice-name">{strings.options[each].name}</span>
              <span class="choice-text">{strings.options[each].text}</span>
              {each === choice ? (
                <span class="choice-flag">
                  <CheckIcon />
                  {strings.chosen}
                </span>
              ) : (
                each === 'health-sites' &&
                choice === null && <span class="choice-flag">{strings.recommended}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {sites.length > 0 && (
        <details class="site-list">
          <summary>{strings.showSites(siteCount)}</summary>
          <ul>
            {sites.map((site) => (
              <li key={site}>{site}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
