import type { JSX } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Glossary } from '../core/entries.ts';
import type { Settings } from '../core/settings.ts';
import type { FoundTerm, SiteState } from '../core/site-state.ts';
import type { Link } from './entry-view.tsx';
import { BackIcon, Mark, SettingsIcon } from './icons.tsx';
import { OpenView } from './open-view.tsx';
import { PageTitle } from './page-title.tsx';
import { SitePanel } from './site-panel.tsx';
import type { Strings } from './strings.ts';
import { useSearch } from './use-search.ts';
import { firstTrail, openView, rowOf, walk } from './views.ts';

export interface PopupProps {
  glossary: Glossary;
  settings: Settings;
  site: SiteState;
  /** In the order of the page. */
  found: readonly FoundTerm[];
  start?: { entry?: string; query?: string };
  strings: Strings;
  canSpeak: boolean;
  /** False in a private window, where nothing may be kept. */
  canKeep: boolean;
  /** True in the toolbar window, which takes its width from its content; a tab has its own. */
  inToolbar?: boolean;
  link?: Link;
  onSite(on: boolean): void;
  onAlways(): void;
  onPause(paused: boolean): void;
  onJump(entry: string): void;
  onSave(entry: string, saved: boolean): void;
  onKnow(entry: string, known: boolean): void;
  onSettings(): void;
  /** Opens the page of saved words, with notes and the appointment sheet. */
  onWords(): void;
  onSpeak(text: string): void;
  /** The entry that is open, or null when none is. */
  onEntry?(entry: string | null): void;
}

/** The toolbar window: is it on here, what did it find, and what does a word mean. */
export function Popup(props: PopupProps): JSX.Element {
  const { glossary, settings, strings } = props;
  const [trail, take] = useReducer(walk, knownEntry(props), firstTrail);
  const [query, setQuery] = useState(props.start?.query ?? '');
  const { prepare, results } = useSearch(glossary.entries, settings.language, query);
  const view = openView(trail);
  const isHome = view.kind === 'home';
  const openEntry = view.kind === 'entry' ? view.id : null;
  useEffect(() => {
    props.onEntry?.(openEntry);
  }, [openEntry]);

  return (
    <div class={props.inToolbar ? 'popup in-toolbar' : 'popup'} lang={strings.language}>
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
        {isHome && props.site.kind !== 'none' && <SitePanel {...props} />}
        <OpenView
          {...props}
          view={view}
          returnTo={rowOf(trail.left)}
          query={query}
          results={results}
          onQuery={setQuery}
          onPrepare={prepare}
          onGo={(go) => take({ go })}
          onTurn={(turn) => take({ turn })}
        />
      </main>
      {isHome && <footer class="quiet">{strings.popup.notAdvice}</footer>}
    </div>
  );
}

/** The entry to begin with, when the glossary has it: whoever asked may be of an older version. */
function knownEntry({ start, glossary }: PopupProps): string | undefined {
  return glossary.entries.find(({ id }) => id === start?.entry)?.id;
}
