import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { OpenViewProps } from './open-view.tsx';
import { OnThisPage } from './page-words.tsx';
import { countIn, SearchBox } from './search-box.tsx';
import { pick, type Title } from './shelf.ts';
import type { Strings } from './strings.ts';
import type { View } from './views.ts';
import { WordList } from './word-list.tsx';

/** Search, and under it what this page holds, or what was searched for. */
export function HomeView(props: OpenViewProps): JSX.Element {
  const { spines, settings, results, strings } = props;
  const { language } = settings;
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const titles = useMemo(
    () => (results ? pick(results, spines, language) : undefined),
    [results, spines, language],
  );
  // Before the next letter: whoever presses the key for the search types on at once.
  useLayoutEffect(() => {
    if (props.trail.isToSearch) box.current?.focus();
  }, [props.trail]);
  const open = (id: string): void => props.onGo({ kind: 'entry', id });
  const best = titles?.[0];
  // Whoever types and presses Enter before the search is ready gets the best result all the same.
  const isEnterWaiting = useRef(false);
  useEffect(() => {
    if (isEnterWaiting.current && best) open(best.id);
    isEnterWaiting.current = false;
  }, [titles]);
  const leave = (): void => box.current?.focus();
  return (
    <>
      <SearchBox
        box={box}
        query={props.query}
        count={titles?.length}
        strings={strings.popup}
        onQuery={props.onQuery}
        onEnter={() => {
          if (best) open(best.id);
          else isEnterWaiting.current = titles === undefined && props.query.trim() !== '';
        }}
        onDown={() => list.current?.querySelector<HTMLElement>('.row-open')?.focus()}
      />
      <div ref={list}>
        {titles ? (
          <Results {...props} titles={titles} onOpen={open} onLeave={leave} />
        ) : (
          <OnThisPage {...props} onOpen={open} onLeave={leave} />
        )}
      </div>
      {!titles && <BrowseLinks {...props} />}
    </>
  );
}

/** As many rows as a reader looks through; more would only make every letter slower to type. */
const MOST_RESULTS = 50;

function Results(props: {
  titles: readonly Title[];
  returnTo: string | undefined;
  strings: Strings;
  onOpen(id: string): void;
  onLeave(): void;
}): JSX.Element {
  const { popup } = props.strings;
  const count = props.titles.length;
  return (
    <section class="part">
      <h2>{countIn(popup, count)}</h2>
      {count === 0 && <p class="quiet">{popup.noResultsHint}</p>}
      <WordList {...props} titles={props.titles.slice(0, MOST_RESULTS)} />
      {count > MOST_RESULTS && <p class="quiet">{popup.firstResults(MOST_RESULTS)}</p>}
    </section>
  );
}

function BrowseLinks(props: OpenViewProps): JSX.Element {
  const { canKeep, spines, settings, strings, onGo } = props;
  const { popup } = strings;
  const link = (view: View, text: string): JSX.Element => (
    <li>
      <button type="button" class="button" onClick={() => onGo(view)}>
        {text}
      </button>
    </li>
  );
  const [last] = props.lastRead === undefined ? [] : pick([props.lastRead], spines, settings.language);
  return (
    <nav class="part" aria-label={popup.browse}>
      <ul class="tiles">
        {last && link({ kind: 'entry', id: last.id }, popup.lastRead(last.title))}
        {link({ kind: 'letters' }, popup.allWords)}
        {link({ kind: 'topics' }, popup.byTopic)}
        {canKeep && link({ kind: 'saved' }, `${popup.savedWords} (${settings.saved.length})`)}
        {canKeep && link({ kind: 'known' }, `${popup.knownWords} (${settings.known.length})`)}
      </ul>
    </nav>
  );
}
