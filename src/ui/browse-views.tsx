import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Category, Language, Spine } from '../core/entries.ts';
import { ALONG_A_LINE, indexAfter } from './arrow-keys.ts';
import { PageTitle } from './page-title.tsx';
import { byLetter, DIGITS, inOrder, topicsOf } from './shelf.ts';
import type { PopupStrings } from './strings-popup.ts';
import { WordList } from './word-list.tsx';

interface Props {
  spines: readonly Spine[];
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
  const { spines, language, strings } = props;
  const shelves = useMemo(() => byLetter(inOrder(spines, language)), [spines, language]);
  const letters = [...shelves.keys()];
  const chosen = props.letter ?? letters.find((letter) => letter !== DIGITS) ?? DIGITS;
  const titles = shelves.get(chosen) ?? [];
  const row = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = buttons[indexAfter(event.key, at, buttons.length, ALONG_A_LINE) ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      <PageTitle view="letters">{strings.allWords}</PageTitle>
      <nav aria-label={strings.letters}>
        <ul class="letters" ref={row} onKeyDown={onKeyDown}>
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
  spines: readonly Spine[];
  strings: PopupStrings;
  returnTo: string | undefined;
  onTopic(category: Category): void;
}): JSX.Element {
  const topics = useMemo(
    () =>
      topicsOf(props.spines).map(({ category, count }) => ({
        id: category,
        title: props.strings.categories[category],
        detail: props.strings.words(count),
      })),
    [props.spines, props.strings],
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
  const { spines, language, strings, category } = props;
  const titles = useMemo(
    () =>
      inOrder(
        spines.filter((spine) => spine.category === category),
        language,
      ),
    [spines, language, category],
  );
  return (
    <>
      <PageTitle view={category}>{strings.categories[category]}</PageTitle>
      <WordList titles={titles} returnTo={props.returnTo} onOpen={props.onOpen} />
    </>
  );
}
