import type { JSX } from 'preact';
import type { Backup } from '../core/backup.ts';
import type { Glossary } from '../core/entries.ts';
import type { Words } from '../core/kept-words.ts';
import type { Problem } from '../core/problem.ts';
import { type Settings, type SettingsChange, withValue } from '../core/settings.ts';
import type { Choice } from '../core/site-state.ts';
import { EraseEverything } from './erase-everything.tsx';
import { KeptList } from './kept-list.tsx';
import { BackupChoices } from './option-backup.tsx';
import { CardChoices } from './option-choices.tsx';
import { ProblemLine } from './problem-line.tsx';
import { pick } from './shelf.ts';
import { siteOfPattern } from './site-of-pattern.ts';
import type { Strings } from './strings.ts';
import { Switch } from './switch.tsx';
import { WhereChoice } from './where-choice.tsx';

export interface OptionsProps {
  settings: Settings;
  words: Words;
  /** All host patterns that the browser granted. */
  hosts: readonly string[];
  /** Those of them beyond the bundled list. */
  granted: readonly string[];
  choice: Choice | null;
  /** The bundled list, where it is to be shown. */
  sites?: readonly string[];
  strings: Strings;
  glossary: Glossary;
  /** ISO day. */
  today: string;
  /** In a private window nothing is shown, and nothing can be changed. */
  isPrivate: boolean;
  problem: Problem | undefined;
  onChange(change: SettingsChange): void;
  onChoose(choice: Choice): void;
  onForgetSite(pattern: string): void;
  onErase(): Promise<boolean>;
  onWords(): void;
  onImport(backup: Backup): Promise<boolean>;
  onAllow(hosts: readonly string[]): void;
  /** Opens this page in an ordinary window. */
  onOrdinary(): void;
  /** Opens a kept word in full; without it kept words are plain text. */
  onOpen?(entry: string): void;
}

/** Everything that can be chosen, on one page, saved at once; in a private window only the way out of it. */
export function Options(props: OptionsProps): JSX.Element {
  const { options } = props.strings;
  if (!props.isPrivate) return <AllChoices {...props} />;
  return (
    <main class="page" lang={props.strings.language}>
      <h1>{options.title}</h1>
      <ProblemLine {...props} />
      <section>
        <p>{options.isPrivate}</p>
        <button type="button" class="button primary" onClick={props.onOrdinary}>
          {options.openOrdinary}
        </button>
      </section>
    </main>
  );
}

function AllChoices(props: OptionsProps): JSX.Element {
  const { settings, strings, onChange } = props;
  const { options } = strings;
  const sites = props.sites ?? [];
  return (
    <main class="page" lang={strings.language}>
      <h1>{options.title}</h1>
      <ProblemLine {...props} />

      <section aria-labelledby="where">
        <h2 id="where">{options.where}</h2>
        <div class="line">
          <div>
            <p>{options.pause}</p>
            <p class="quiet">{options.pauseHint}</p>
          </div>
          <Switch
            label={options.pause}
            isOn={settings.paused}
            state={settings.paused ? strings.popup.on : strings.popup.off}
            onChange={(paused) => onChange({ paused })}
          />
        </div>
        <h3>{strings.choice.title}</h3>
        <WhereChoice {...props} sites={sites} siteCount={sites.length} strings={strings.choice} />
        <SiteLists {...props} />
      </section>

      <CardChoices settings={settings} strings={strings} onChange={onChange} />

      <section aria-labelledby="words">
        <h2 id="words">{options.words}</h2>
        <p>{strings.looks.myWordsHint}</p>
        <button type="button" class="button" onClick={props.onWords}>
          {strings.looks.myWords(props.words.saved.length)}
        </button>
        <KnownWords {...props} />
      </section>

      <BackupChoices
        kept={props}
        today={props.today}
        strings={strings.backup}
        onImport={props.onImport}
        onAllow={props.onAllow}
      />

      <section aria-labelledby="privacy">
        <h2 id="privacy">{options.privacy}</h2>
        <p>{options.privacyText}</p>
        <EraseEverything strings={options} onErase={props.onErase} />
      </section>
      <footer class="quiet">{strings.popup.notAdvice}</footer>
    </main>
  );
}

function SiteLists({ settings, granted, strings, onChange, onForgetSite }: OptionsProps): JSX.Element {
  const { options } = strings;
  return (
    <>
      <h3>{options.addedSites}</h3>
      <KeptList
        label={options.addedSites}
        titles={granted.map((pattern) => ({
          id: pattern,
          title: siteOfPattern(pattern, strings.backup.everySite),
        }))}
        none={options.noAddedSites}
        action={options.forget}
        nameOf={options.forgetSite}
        onAction={onForgetSite}
      />
      <h3>{options.offSites}</h3>
      <KeptList
        label={options.offSites}
        titles={settings.offSites.map((site) => ({ id: site, title: site }))}
        none={options.noOffSites}
        action={options.turnOn}
        nameOf={options.turnSiteOn}
        onAction={(site) => onChange({ offSites: withValue(settings.offSites, site, false) })}
      />
    </>
  );
}

function KnownWords({ settings, glossary, strings, onChange, onOpen }: OptionsProps): JSX.Element {
  const { popup } = strings;
  return (
    <>
      <h3>{popup.knownWords}</h3>
      <KeptList
        label={popup.knownWords}
        titles={pick(settings.known.toReversed(), glossary.entries, settings.language)}
        none={popup.noKnown}
        action={popup.putBack}
        nameOf={popup.putTermBack}
        onAction={(id) => onChange({ known: withValue(settings.known, id, false) })}
        {...(onOpen ? { onOpen } : {})}
      />
    </>
  );
}
