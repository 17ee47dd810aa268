import type { ComponentChildren, JSX } from 'preact';
import type { Problem } from '../core/problem.ts';
import type { Choice } from '../core/site-state.ts';
import { Mark } from './icons.tsx';
import { ProblemLine } from './problem-line.tsx';
import type { Strings } from './strings.ts';
import { WhereChoice } from './where-choice.tsx';

/** A key, or keys, and what they do: empty for the one that opens the popup, which browsers describe by themselves. */
export interface Shortcut {
  keys: string;
  does: string;
}

export interface WelcomeProps {
  /** What the browser has granted now; null before the first answer. */
  choice: Choice | null;
  problem: Problem | undefined;
  siteCount: number;
  sites: readonly string[];
  strings: Strings;
  /** The browser-wide keys, where the browser tells them. */
  shortcuts?: readonly Shortcut[];
  onChoose(choice: Choice): void;
  /** Stands in the place of the sample text. */
  children?: ComponentChildren;
}

/** The first page: what Plainword is, a text to try it on, and the one question it has. */
export function Welcome(props: WelcomeProps): JSX.Element {
  const { strings } = props;
  const { welcome } = strings;
  return (
    <main class="page welcome" lang={strings.language}>
      <p class="brand">
        <Mark />
        {strings.brand}
      </p>
      <h1>{welcome.title}</h1>
      <p class="lead">{welcome.whatItIs}</p>

      <section class="sample" aria-labelledby="try">
        <h2 id="try">{welcome.tryIt}</h2>
        <p class="quiet">{welcome.tryItHint}</p>
        {props.children ?? (
          // Its words are to be found and explained: it stays in the language of the glossary.
          <p class="sample-text" lang="en">
            {welcome.sample}
          </p>
        )}
      </section>

      <section aria-labelledby="where">
        <h2 id="where">{strings.choice.title}</h2>
        <ProblemLine {...props} />
        <WhereChoice {...props} strings={strings.choice} />
        <p class="quiet">{welcome.chooseHint}</p>
      </section>

      <section aria-labelledby="privacy">
        <h2 id="privacy">{welcome.privacy}</h2>
        <p>{welcome.privacyText}</p>
      </section>

      <section class="plainly" aria-labelledby="advice">
        <h2 id="advice">{welcome.notAdvice}</h2>
        <p>{welcome.notAdviceText}</p>
      </section>

      <section aria-labelledby="keys">
        <h2 id="keys">{welcome.keys}</h2>
        <KeyList shortcuts={[...(props.shortcuts ?? []), ...welcome.cardKeys]} opens={welcome.opens} />
        <p class="quiet">{welcome.keysHint}</p>
      </section>
    </main>
  );
}

function KeyList({ shortcuts, opens }: { shortcuts: readonly Shortcut[]; opens: string }): JSX.Element {
  return (
    <dl class="keys">
      {shortcuts.map(({ keys, does }) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does || opens}</dd>
        </div>
      ))}
    </dl>
  );
}
