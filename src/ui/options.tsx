import type { JSX } from 'preact';
import type { Glossary } from '../core/entries.ts';
import { type Settings, withValue } from '../core/settings.ts';
import type { Choice } from '../core/site-state.ts';
import { EraseEverything } from './erase-everything.tsx';
import { KeptList } from './kept-list.tsx';
import { CardChoices } from './option-choices.tsx';
import { pick } from './shelf.ts';
import { siteOfPattern } from './site-of-pattern.ts';
import type { Strings } from './strings.ts';
import { Switch } from './switch.tsx';
import { WhereChoice } from './where-choice.tsx';

export interface OptionsProps {
  settings: Settings;
  /** Host patterns that the browser granted beyond the bundled list. */
  granted: readonly string[];
  choice: Choice | null;
  /** The bundled list, where it is to be shown. */
  sites?: readonly string[];
  strings: Strings;
  glossary: Glossary;
  onChange(patch: Partial<Settings>): void;
  onChoose(choice: Choice): void;
  onForgetSite(pattern: string): void;
  onErase(): void;
  /** Opens a kept word in full; without it kept words are plain text. */
  onOpen?(entry: string): void;
}

/** Everything that can be chosen, on one page, saved at once. */
export function Options(props: OptionsProps): JSX.Element {
  const { settings, strings, onChange } = props;
  const { options } = strings;
  const sites = props.sites ?? [];
  return (
    <main class="page" lang={strings.language}>
      <h1>{options.title}</h1>

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

      <CardChoices settings={settings} strings={options} onChange={onChange} />

      <section aria-labelledby="words">
        <h2 id="words">{options.words}</h2>
        <KeptWords {...props} kind="saved" />
        <KeptWords {...props} kind="known" />
      </section>

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
        titles={granted.map((pattern) => ({ id: pattern, title: siteOfPattern(pattern) }))}
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

function KeptWords(props: OptionsProps & { kind: 'saved' | 'known' }): JSX.Element {
  const { settings, glossary, kind } = props;
  const { popup } = props.strings;
  const texts =
    kind === 'saved'
      ? { label: popup.savedWords, none: popup.noSaved, action: popup.remove, nameOf: popup.removeTerm }
      : { label: popup.knownWords, none: popup.noKnown, action: popup.putBack, nameOf: popup.putTermBack };
  return (
    <>
      <h3>{texts.label}</h3>
      <KeptList
        {...texts}
        titles={pick(settings[kind].toReversed(), glossary.entries, settings.language)}
        onAction={(id) => props.onChange({ [kind]: withValue(settings[kind], id, false) })}
        {...(props.onOpen ? { onOpen: props.onOpen } : {})}
      />
    </>
  );
}
