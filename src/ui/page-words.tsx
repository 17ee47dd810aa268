import type { JSX } from 'preact';
import { wordingIn } from '../core/entries.ts';
import { ShowIcon } from './icons.tsx';
import type { OpenViewProps } from './open-view.tsx';
import { pick, type Title } from './shelf.ts';
import { WordList } from './word-list.tsx';

type Props = OpenViewProps & { onOpen(id: string): void; onLeave(): void };

/** The words of the page in front: in a panel those on the screen first, with what they mean. */
export function OnThisPage(props: Props): JSX.Element | null {
  const { found, settings, site, spines, surface, strings } = props;
  if (site.kind !== 'on' && site.kind !== 'click') return null;
  const { popup } = strings;
  const counts = new Map(found.map((each) => [each.entry, each.count]));
  const titles = pick([...counts.keys()], spines, settings.language).map((title) => ({
    ...title,
    detail: popup.times(counts.get(title.id) ?? 1),
  }));
  return (
    <>
      {surface === 'panel' && <InView {...props} />}
      <section class="part">
        <h2>{popup.onThisPage(titles.length)}</h2>
        {titles.length === 0 && <p class="quiet">{popup.noneOnThisPage}</p>}
        <PageWords {...props} titles={titles} />
      </section>
    </>
  );
}

/** What stands on the screen just now. It changes as the page scrolls, so a screen reader is not told each time. */
function InView(props: Props): JSX.Element {
  const { book, inView, settings, spines, strings } = props;
  const { language } = settings;
  const entries = new Map(book?.glossary.entries.map((entry) => [entry.id, entry]));
  const titles = pick(inView, spines, language).map((title): Title => {
    const entry = entries.get(title.id);
    return entry ? { ...title, detail: wordingIn(entry, language).short } : title;
  });
  return (
    <section class="part in-view">
      <h2>{strings.popup.inView}</h2>
      {titles.length === 0 && <p class="quiet">{strings.popup.noneInView}</p>}
      <div lang={titles[0]?.lang}>
        <WordList titles={titles} onOpen={props.onOpen} />
      </div>
    </section>
  );
}

function PageWords(props: Props & { titles: readonly Title[] }): JSX.Element {
  const { popup } = props.strings;
  const names = new Map(props.titles.map((each) => [each.id, each.title]));
  return (
    <WordList
      titles={props.titles}
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
  );
}
