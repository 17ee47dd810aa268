/** Which view of the popup is open, and the way back from it. */
import type { Category } from '../core/entries.ts';

export type View =
  | { kind: 'home' }
  | { kind: 'entry'; id: string }
  | { kind: 'letters'; letter?: string }
  | { kind: 'topics' }
  | { kind: 'topic'; category: Category }
  | { kind: 'saved' }
  | { kind: 'known' };

export interface Trail {
  /** The open view last; never empty. */
  views: readonly View[];
  /** The view that the reader has just come back from. */
  left?: View;
  /** The reader asked for the search box: focus goes there. */
  isToSearch?: true;
}

/** `go` opens a view, `turn` changes the open one in its place; `search` leaves all others behind. */
export type Step = { go: View } | { turn: View } | 'back' | 'search';

/** The way after one step: a view that is open already is not opened twice, and home is never left behind. */
export function walk({ views }: Trail, step: Step): Trail {
  const open = openView({ views });
  if (step === 'back') return views.length > 1 ? { views: views.slice(0, -1), left: open } : { views };
  if (step === 'search') return { views: views.slice(0, 1), isToSearch: true };
  if ('turn' in step) return { views: [...views.slice(0, -1), step.turn] };
  return isSame(open, step.go) ? { views } : { views: [...views, step.go] };
}

export function openView({ views }: Pick<Trail, 'views'>): View {
  return views.at(-1) ?? { kind: 'home' };
}

/** Where the popup begins: at an entry that was asked for, with home behind it, or at home. */
export function firstTrail(entry: string | undefined): Trail {
  return {
    views: entry === undefined ? [{ kind: 'home' }] : [{ kind: 'home' }, { kind: 'entry', id: entry }],
  };
}

/** The row of a list that leads to `view`: focus goes back to it. */
export function rowOf(view: View | undefined): string | undefined {
  if (view?.kind === 'entry') return view.id;
  return view?.kind === 'topic' ? view.category : undefined;
}

function isSame(one: View, other: View): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
