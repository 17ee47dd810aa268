import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Category, Entry, Language } from '../core/entries.ts';
import { PageTitle } from './page-title.tsx';
import { byLetter, DIGITS, inOrder, topicsOf } from './shelf.ts';
import type { PopupStrings } from './strings-popup.ts';
import { WordList } from './word-list.tsx';

interface Props {
  entries: readonly Entry[];
  language: Language;
  strings: PopupStrings;
  /** The row that the reader has just come back from. */
  returnTo: string | undefined;
  onOpen(entry: string): void;
}

/** Every word, one letter at a time. */
export function LettersView(
  props: Props & { letter: string | undefined; onLetter(letter: string): void },
): JSX.Element {
  const { entries, language, strings } = props;
  const shelves = useMemo(() => byLetter(inOrder(entries, language)), [entries, language]);
  const letters = [...shelves.keys()];
  const chosen = props.letter ?? letters.find((letter) => letter !== DIGITS) ?? DIGITS;
  const titles = shelves.get(chosen) ?? [];
  return (
    <>
      <PageTitle view="letters">{strings.allWords}</PageTitle>
      <nav aria-label={strings.letters}>
        <ul class="letters">
          {letters.map((letter) => (
            <li key={letter}>
              <button
                type="button"
                class="letter"
                aria-current={letter === chosen ? 'true' : undefined}
                onClick={() => props.onLetter(letter)}
              >
                {letter}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <h2 aria-live="polite">{strings.wordsUnder(chosen, titles.length)}</h2>
      <WordList titles={titles} returnTo={props.returnTo} onOpen={props.onOpen} />
    </>
  );
}

/** The categories, each with how many words it holds. */
export function TopicsView(props: {
  entries: readonly Entry[];
  strings: PopupStrings;
  returnTo: string | undefined;
  onTopic(category: Category): void;
}): JSX.Element {
  const topics = useMemo(
    () =>
      topicsOf(props.entries).map(({ category, count }) => ({
        id: category,
        title: props.strings.categories[category],
        detail: props.strings.words(count),
      })),
    [props.entries, props.strings],
  );
  return (
    <>
      <PageTitle view="topics">{props.strings.topics}</PageTitle>
      <WordList titles={topics} returnTo={props.returnTo} onOpen={props.onTopic} />
    </>
  );
}

/** The words of one category, A to Z. */
export function TopicView(props: Props & { category: Category }): JSX.Element {
  const { entries, language, strings, category } = props;
  const titles = useMemo(
    () =>
      inOrder(
        entries.filter((entry) => entry.category === category),
        language,
      ),
    [entries, language, category],
  );
  return (
    <>
      <PageTitle view={category}>{strings.categories[category]}</PageTitle>
      <WordList titles={titles} returnTo={props.returnTo} onOpen={props.onOpen} />
    </>
  );
}
