import type { JSX } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Spine } from '../core/entries.ts';
import type { Problem } from '../core/problem.ts';
import type { Settings } from '../core/settings.ts';
import type { FoundTerm, SiteState, Surface } from '../core/site-state.ts';
import type { Book } from './book.ts';
import { BackIcon, Mark, SettingsIcon } from './icons.tsx';
import { OpenView } from './open-view.tsx';
import { PageTitle } from './page-title.tsx';
import { ProblemLine } from './problem-line.tsx';
import { SitePanel } from './site-panel.tsx';
import type { Strings } from './strings.ts';
import { useKeys } from './use-keys.ts';
import { useSearch } from './use-search.ts';
import { firstTrail, openView, rowOf, walk } from './views.ts';

export interface PopupProps {
  spines: readonly Spine[];
  /** Undefined until the first paint is over. */
  book: Book | undefined;
  settings: Settings;
  site: SiteState;
  surface: Surface;
  /** In the order of the page. */
  found: readonly FoundTerm[];
  /** The entries that stand on the screen now, from top to bottom; only a panel is told. */
  inView: readonly string[];
  /** What was asked for elsewhere: a new one is a new wish, whatever it holds. */
  start: { entry?: string; query?: string };
  /** The entry that was open when the glossary was closed. */
  lastRead: string | undefined;
  problem: Problem | undefined;
  strings: Strings;
  canSpeak: boolean;
  /** False in a private window, where nothing may be kept. */
  canKeep: boolean;
  /** False where the browser has no panels, or shows this one already. */
  canKeepBeside: boolean;
  onSite(on: boolean): void;
  onAlways(): void;
  onPause(paused: boolean): void;
  onKeepBeside(): void;
  onJump(entry: string): void;
  onSave(entry: string, saved: boolean): void;
  onKnow(entry: string, known: boolean): void;
  onSettings(): void;
  /** Opens the page of saved words, with notes and the appointment sheet. */
  onWords(): void;
  onSpeak(text: string): void;
  /** An entry was opened. */
  onRead(entry: string): void;
}

/** The toolbar window, and the panel beside a page: is it on here, what did it find, and what does a word mean. */
export function Popup(props: PopupProps): JSX.Element {
  const { book, settings, strings } = props;
  const [trail, take] = useReducer(walk, knownEntry(props), firstTrail);
  const [query, setQuery] = useState(props.start.query ?? '');
  const results = useSearch(book, settings.language, query);
  const view = openView(trail);
  const isHome = view.kind === 'home';
  const openEntry = view.kind === 'entry' ? view.id : undefined;

  useEffect(() => {
    const wanted = knownEntry(props);
    if (wanted !== undefined) take({ go: { kind: 'entry', id: wanted } });
    if (props.start.query !== undefined) setQuery(props.start.query);
  }, [props.start]);
  useEffect(() => {
    if (openEntry !== undefined) props.onRead(openEntry);
  }, [openEntry]);
  useKeys({
    '/': () => take('search'),
    // On the first view the browser may close the window.
    ...(isHome ? {} : { Escape: () => take('back') }),
  });

  return (
    <div class={`popup in-${props.surface}`} lang={strings.language}>
      <header class="bar">
        {isHome ? (
          <PageTitle view="home" class="brand" takesFocus={trail.left !== undefined}>
            <Mark />
            {strings.brand}
          </PageTitle>
        ) : (
          <button type="button" class="button plain" onClick={() => take('back')}>
            <BackIcon />
            {strings.back}
          </button>
        )}
        <button type="button" class="button plain" onClick={props.onSettings}>
          <SettingsIcon />
          {strings.popup.settings}
        </button>
      </header>
      <main>
        <ProblemLine {...props} />
        {isHome && props.site.kind !== 'none' && <SitePanel {...props} />}
        <OpenView
          {...props}
          view={view}
          returnTo={rowOf(trail.left)}
          query={query}
          trail={trail}
          results={results}
          onQuery={setQuery}
          onGo={(next) => take({ go: next })}
          onTurn={(next) => take({ turn: next })}
        />
      </main>
      {isHome && <footer class="quiet">{strings.popup.notAdvice}</footer>}
    </div>
  );
}

/** The entry that was asked for, when the glossary has it: whoever asked may be of an older version. */
function knownEntry({ start, spines }: PopupProps): string | undefined {
  return spines.find(({ id }) => id === start.entry)?.id;
}
