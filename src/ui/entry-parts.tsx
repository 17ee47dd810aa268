import type { JSX } from 'preact';
import type { Entry, Glossary, Language, Source, Warning, Wording } from '../core/entries.ts';
import { OutIcon } from './icons.tsx';
import { otherNames, pick } from './shelf.ts';
import type { EntryStrings } from './strings-popup.ts';

/** The other names, and apart from them those that mean something else. */
export function EntryNames(props: {
  wording: Wording;
  /** The language of the names. */
  language: Language;
  strings: EntryStrings;
}): JSX.Element {
  const { wording, language, strings } = props;
  const { same, belonging } = otherNames(wording);
  return (
    <>
      {same.length > 0 && <h2>{strings.alsoCalled}</h2>}
      {same.length > 0 && <NameList names={same} language={language} />}
      {belonging.size > 0 && <h2>{strings.belongsHere}</h2>}
      {[...belonging].map(([relation, names]) => (
        <div key={relation} class="relation">
          <h3>{strings.relations[relation]}</h3>
          <NameList names={names} language={language} />
        </div>
      ))}
    </>
  );
}

function NameList(props: { names: readonly string[]; language: Language }): JSX.Element {
  return (
    <ul class="names" lang={props.language}>
      {props.names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** Entries to read next; nothing where there are none. */
export function RelatedEntries(props: {
  entry: Entry;
  glossary: Glossary;
  language: Language;
  strings: EntryStrings;
  onOpen(entry: string): void;
}): JSX.Element | null {
  const titles = pick(props.entry.see, props.glossary.entries, props.language);
  if (titles.length === 0) return null;
  return (
    <nav aria-label={props.strings.related}>
      <h2>{props.strings.related}</h2>
      <ul class="related" lang={props.language}>
        {titles.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="word" onClick={() => props.onOpen(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages the wording and its warning signs stand on, each once. */
export function sourcesOf(
  entry: Pick<Entry, 'sources' | 'warnings'>,
  warnings: readonly Warning[],
): Source[] {
  const ofWarnings = warnings
    .filter((each) => entry.warnings.includes(each.id))
    .flatMap((each) => each.sources);
  const byAddress = new Map<string, Source>();
  for (const source of [...entry.sources, ...ofWarnings]) {
    const kept = byAddress.get(source.url);
    if (!kept || (source.read && !kept.read)) byAddress.set(source.url, source);
  }
  return [...byAddress.values()];
}

export function EntrySources(props: {
  entry: Entry;
  warnings: readonly Warning[];
  strings: EntryStrings;
}): JSX.Element {
  const { strings } = props;
  return (
    <section>
      <h2>{strings.sources}</h2>
      <ul class="sources">
        {sourcesOf(props.entry, props.warnings).map((source) => (
          <li key={source.url}>
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.title}
              <OutIcon />
              <span class="unseen"> ({strings.opensNewTab})</span>
            </a>
            <span class="quiet source-day">
              {source.read ? strings.readOn(source.day) : strings.confirmedOn(source.day)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
