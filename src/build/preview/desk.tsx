import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Entry, type Glossary, titleOf } from '../../core/entries.ts';
import type { Names } from '../../core/names.ts';
import { partsOf } from '../../core/prose.ts';
import { EntryView } from '../../ui/entry-view.tsx';
import { inOrder } from '../../ui/shelf.ts';
import { stringsIn } from '../../ui/strings.ts';
import { formatProblem } from '../problem.ts';
import type { Findings } from '../rules.ts';
import { CardStage } from './card-stage.tsx';
import { figuresOf } from './figures.ts';

interface Props {
  glossary: Glossary;
  findings: Findings;
  names: Names;
  /** The entry to show; none shows the first. */
  id: string;
}

/** The list of entries, and beside it one of them: its findings, its figures, its card and its page. */
export function Desk({ glossary, findings, names, id }: Props): JSX.Element {
  const [query, setQuery] = useState('');
  const titles = inOrder(glossary.entries, 'en').filter(
    (each) => each.id.includes(query) || each.title.toLowerCase().includes(query.toLowerCase()),
  );
  const shown = id || glossary.entries[0]?.id || '';
  const entry = glossary.entries.find((each) => each.id === shown);
  return (
    <div class="desk">
      <nav aria-label="Entries">
        <label>
          Find
          <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
        <p class="quiet">
          {titles.length} of {glossary.entries.length} entries, {findings.problems.length} problems
        </p>
        <ul>
          {titles.map((title) => (
            <li key={title.id}>
              <a href={`#${title.id}`} aria-current={title.id === shown ? 'page' : undefined}>
                {title.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main key={shown}>
        <p class="quiet">glossary/entries/{shown}.yaml</p>
        <FindingsOf id={shown} findings={findings} />
        {entry && <Sheet entry={entry} glossary={glossary} names={names} />}
      </main>
    </div>
  );
}

interface SheetProps {
  entry: Entry;
  glossary: Glossary;
  names: Names;
}

function Sheet({ entry, glossary, names }: SheetProps): JSX.Element {
  const strings = stringsIn('en');
  const open = (id: string): void => {
    location.hash = id;
  };
  return (
    <>
      <p class="quiet">
        {entry.category}, tier {entry.tier}, {figuresOf(entry.en).join(', ')}
      </p>
      <div class="both">
        <section aria-label={`Card of ${titleOf(entry.en)}`}>
          <CardStage entry={entry} glossary={glossary} names={names} strings={strings} onOpen={open} />
        </section>
        <section aria-label={`Page of ${titleOf(entry.en)}`} class="popup">
          <EntryView
            entry={entry}
            glossary={glossary}
            language="en"
            saved={false}
            known={false}
            canKeep
            canSpeak={false}
            link={(text, self) => partsOf(text, self, names)}
            strings={strings}
            onOpen={open}
            onTopic={() => {}}
            onSave={() => {}}
            onKnow={() => {}}
            onSpeak={() => {}}
          />
        </section>
      </div>
    </>
  );
}

/** What the checks say about the file, also where it holds too little to be shown. */
function FindingsOf({ id, findings }: { id: string; findings: Findings }): JSX.Element {
  const isHere = ({ file }: { file: string }): boolean => file === `glossary/entries/${id}.yaml`;
  const texts = [...findings.problems, ...findings.notices].filter(isHere).map(formatProblem);
  return (
    <ul class="findings" role="status">
      {texts.length === 0 && <li>No problems</li>}
      {texts.map((text) => (
        <li key={text} class="problem">
          {text}
        </li>
      ))}
    </ul>
  );
}
