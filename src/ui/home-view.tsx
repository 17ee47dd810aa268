import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Glossary, Language } from '../core/entries.ts';
import type { FoundTerm, SiteState } from '../core/site-state.ts';
import { ShowIcon } from './icons.tsx';
import { countIn, SearchBox } from './search-box.tsx';
import { pick, type Title } from './shelf.ts';
import type { Strings } from './strings.ts';
import type { View } from './views.ts';
import { WordList } from './word-list.tsx';

interface Props {
  glossary: Glossary;
  language: Language;
  site: SiteState;
  found: readonly FoundTerm[];
  query: string;
  /** Undefined while the query is empty. */
  results: readonly string[] | undefined;
  /** The row that the reader has just come back from. */
  returnTo: string | undefined;
  /** False in a private window: what was kept outside it is not shown there. */
  canKeep: boolean;
  savedCount: number;
  knownCount: number;
  strings: Strings;
  onQuery(query: string): void;
  onPrepare(): void;
  onGo(view: View): void;
  onJump(entry: string): void;
}

/** Search, and under it what this page holds, or what was searched for. */
export function HomeView(props: Props): JSX.Element {
  const { glossary, language, results, strings } = props;
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const titles = useMemo(
    () => (results ? pick(results, glossary.entries, language) : undefined),
    [results, glossary, language],
  );
  const open = (id: string): void => props.onGo({ kind: 'entry', id });
  return (
    <>
      <SearchBox
        box={box}
        query={props.query}
        count={titles?.length}
        strings={strings.popup}
        onQuery={props.onQuery}
        onFocus={props.onPrepare}
        onEnter={() => titles?.[0] && open(titles[0].id)}
        onDown={() => list.current?.querySelector<HTMLElement>('.row-open')?.focus()}
      />
      <div ref={list}>
        {titles ? (
          <Results {...props} titles={titles} onOpen={open} onLeave={() => box.current?.focus()} />
        ) : (
          <OnThisPage {...props} onOpen={open} onLeave={() => box.current?.focus()} />
        )}
      </div>
      {!titles && <BrowseLinks {...props} />}
    </>
  );
}

function Results(props: {
  titles: readonly Title[];
  returnTo: string | undefined;
  strings: Strings;
  onOpen(id: string): void;
  onLeave(): void;
}): JSX.Element {
  const { popup } = props.strings;
  return (
    <section class="part">
      <h2>{countIn(popup, props.titles.length)}</h2>
      {props.titles.length === 0 && <p class="quiet">{popup.noResultsHint}</p>}
      <WordList {...props} />
    </section>
  );
}

function OnThisPage(props: Props & { onOpen(id: string): void; onLeave(): void }): JSX.Element | null {
  const { found, glossary, language, site, strings } = props;
  if (site.kind !== 'on' && site.kind !== 'click') return null;
  const { popup } = strings;
  const counts = new Map(found.map((each) => [each.entry, each.count]));
  const titles = pick([...counts.keys()], glossary.entries, language).map((title) => ({
    ...title,
    detail: popup.times(counts.get(title.id) ?? 1),
  }));
  const names = new Map(titles.map((each) => [each.id, each.title]));
  return (
    <section class="part">
      <h2>{popup.onThisPage(titles.length)}</h2>
      {titles.length === 0 && <p class="quiet">{popup.noneOnThisPage}</p>}
      <WordList
        titles={titles}
        returnTo={props.returnTo}
        onOpen={props.onOpen}
        onLeave={props.onLeave}
        beside={(id) => (
          <button
            type="button"
            class="button small"
            aria-label={popup.showTermOnPage(names.get(id) ?? id)}
            onClick={() => props.onJump(id)}
          >
            <ShowIcon />
            {popup.showOnPage}
          </button>
        )}
      />
    </section>
  );
}

function BrowseLinks({ strings, canKeep, savedCount, knownCount, onGo }: Props): JSX.Element {
  const { popup } = strings;
  const link = (view: View, text: string): JSX.Element => (
    <li>
      <button type="button" class="button" onClick={() => onGo(view)}>
        {text}
      </button>
    </li>
  );
  return (
    <nav class="part" aria-label={popup.browse}>
      <ul class="tiles">
        {link({ kind: 'letters' }, popup.allWords)}
        {link({ kind: 'topics' }, popup.byTopic)}
        {canKeep && link({ kind: 'saved' }, `${popup.savedWords} (${savedCount})`)}
        {canKeep && link({ kind: 'known' }, `${popup.knownWords} (${knownCount})`)}
      </ul>
    </nav>
  );
}
