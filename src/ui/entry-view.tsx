import type { JSX } from 'preact';
import {
  type Entry,
  type Glossary,
  type Language,
  languageOf,
  titleOf,
  warningsOf,
  wordingIn,
} from '../core/entries.ts';
import type { TextPart } from '../core/prose.ts';
import { EntryNames, EntrySources, RelatedEntries } from './entry-parts.tsx';
import { KeepButtons } from './keep-buttons.tsx';
import { PageTitle } from './page-title.tsx';
import { SayLine } from './say-line.tsx';
import type { Strings } from './strings.ts';
import { LinkedText } from './text-part.tsx';
import { WarningSigns } from './warning-signs.tsx';

/** Finds the words of other entries in an entry's prose; `selfId` is not linked to itself. */
export type Link = (text: string, selfId: string) => readonly TextPart[];

interface Props {
  entry: Entry;
  glossary: Glossary;
  language: Language;
  saved: boolean;
  known: boolean;
  canKeep: boolean;
  canSpeak: boolean;
  link: Link;
  strings: Strings;
  onOpen(entry: string): void;
  onTopic(): void;
  onSave(saved: boolean): void;
  onKnow(known: boolean): void;
  onSpeak(text: string): void;
}

/** Everything the glossary says about one thing. */
export function EntryView(props: Props): JSX.Element {
  const { entry, glossary, language, strings } = props;
  const wording = wordingIn(entry, language);
  const written = languageOf(entry, language);
  const prose = (text: string): JSX.Element => (
    <p lang={written}>
      <LinkedText parts={props.link(text, entry.id)} onOpen={props.onOpen} />
    </p>
  );
  return (
    <article class="entry">
      <PageTitle view={entry.id} lang={written}>
        {titleOf(wording)}
      </PageTitle>
      <SayLine
        term={wording.term}
        say={wording.say}
        canSpeak={props.canSpeak}
        strings={strings}
        onSpeak={() => props.onSpeak(wording.term)}
      />
      <div class="short">{prose(wording.short)}</div>
      {props.canKeep && (
        <div class="actions">
          <KeepButtons
            saved={props.saved}
            known={props.known}
            strings={strings}
            onSave={props.onSave}
            onKnow={props.onKnow}
          />
        </div>
      )}
      <h2>{strings.whyItMatters}</h2>
      {prose(wording.why)}
      <WarningSigns
        warnings={warningsOf(entry, glossary.warnings, language)}
        language={written}
        strings={strings}
        level={2}
      />
      {wording.ask.length > 0 && <h2>{strings.askYourTeam}</h2>}
      {wording.ask.length > 0 && (
        <ul lang={written}>
          {wording.ask.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      {wording.mixup !== undefined && <h2>{strings.notTheSame}</h2>}
      {wording.mixup !== undefined && prose(wording.mixup)}
      <EntryNames wording={wording} language={written} strings={strings.entry} />
      <RelatedEntries {...props} strings={strings.entry} />
      <EntrySources entry={entry} warnings={glossary.warnings} strings={strings.entry} />
      <p class="entry-end">
        {strings.entry.topic}{' '}
        <button type="button" class="word" onClick={props.onTopic}>
          {strings.popup.categories[entry.category]}
        </button>
      </p>
      <p class="quiet">{strings.entry.writtenBy}</p>
    </article>
  );
}
