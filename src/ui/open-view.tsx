import type { JSX } from 'preact';
import { LettersView, TopicsView, TopicView } from './browse-views.tsx';
import { EntryView } from './entry-view.tsx';
import { HomeView } from './home-view.tsx';
import { KeptList } from './kept-list.tsx';
import { PageTitle } from './page-title.tsx';
import type { PopupProps } from './popup.tsx';
import { pick } from './shelf.ts';
import type { Trail, View } from './views.ts';

export interface OpenViewProps extends PopupProps {
  view: View;
  /** The row that the reader has just come back from. */
  returnTo: string | undefined;
  query: string;
  trail: Trail;
  results: readonly string[] | undefined;
  onQuery(query: string): void;
  onGo(view: View): void;
  onTurn(view: View): void;
}

/** The view that the reader is on. */
export function OpenView(props: OpenViewProps): JSX.Element {
  const { spines, settings, strings, view, onGo } = props;
  const { language } = settings;
  const shared = { spines, language, strings: strings.popup, returnTo: props.returnTo };
  const onOpen = (id: string): void => onGo({ kind: 'entry', id });

  switch (view.kind) {
    case 'letters':
      return (
        <LettersView
          {...shared}
          letter={view.letter}
          onLetter={(letter) => props.onTurn({ kind: 'letters', letter })}
          onOpen={onOpen}
        />
      );
    case 'topics':
      return <TopicsView {...shared} onTopic={(category) => onGo({ kind: 'topic', category })} />;
    case 'topic':
      return <TopicView {...shared} category={view.category} onOpen={onOpen} />;
    case 'saved':
    case 'known':
      return <Kept {...props} kind={view.kind} onOpen={onOpen} />;
    case 'entry':
      return <OpenEntry {...props} id={view.id} onOpen={onOpen} />;
    case 'home':
      return <HomeView {...props} />;
  }
}

/** Nothing until the book is there, which takes a moment after the first paint. */
function OpenEntry(props: OpenViewProps & { id: string; onOpen(id: string): void }): JSX.Element | null {
  const { book, settings, id } = props;
  const entry = book?.glossary.entries.find((each) => each.id === id);
  if (!book || !entry) return null;
  return (
    <EntryView
      {...props}
      entry={entry}
      glossary={book.glossary}
      language={settings.language}
      saved={settings.saved.includes(id)}
      known={settings.known.includes(id)}
      link={book.link}
      onTopic={() => props.onGo({ kind: 'topic', category: entry.category })}
      onSave={(saved) => props.onSave(id, saved)}
      onKnow={(known) => props.onKnow(id, known)}
    />
  );
}

function Kept(props: OpenViewProps & { kind: 'saved' | 'known'; onOpen(id: string): void }): JSX.Element {
  const { spines, settings, kind } = props;
  const { popup } = props.strings;
  const isSaved = kind === 'saved';
  const title = isSaved ? popup.savedWords : popup.knownWords;
  return (
    <>
      <PageTitle view={kind}>{title}</PageTitle>
      {!isSaved && <p class="quiet">{popup.knownHint}</p>}
      {isSaved && (
        <button type="button" class="button primary" onClick={props.onWords}>
          {props.strings.words.open}
        </button>
      )}
      <KeptList
        label={title}
        // The word kept last comes first.
        titles={pick(settings[kind].toReversed(), spines, settings.language)}
        none={isSaved ? popup.noSaved : popup.noKnown}
        action={isSaved ? popup.remove : popup.putBack}
        nameOf={isSaved ? popup.removeTerm : popup.putTermBack}
        onAction={(id) => (isSaved ? props.onSave(id, false) : props.onKnow(id, false))}
        returnTo={props.returnTo}
        onOpen={props.onOpen}
      />
    </>
  );
}
