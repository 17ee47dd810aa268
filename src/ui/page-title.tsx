import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../core/entries.ts';

interface Props {
  /** A change of it is a new view: the title takes focus, so that a screen reader starts there. */
  view: string;
  class?: string;
  /** Where the title is in another language than the page. */
  lang?: Language;
  /** False where nobody has gone to this view: a window that opens leaves focus where it is. */
  takesFocus?: boolean;
  children: ComponentChildren;
}

/** The one `h1` of a view. */
export function PageTitle({ view, takesFocus = true, children, ...rest }: Props): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    // In a panel the view changes while the reader is in the page beside it: focus stays with them.
    if (document.hasFocus()) title.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [view]);
  return (
    <h1 ref={title} tabIndex={-1} {...rest}>
      {children}
    </h1>
  );
}
