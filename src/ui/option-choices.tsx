import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LANGUAGES } from '../core/entries.ts';
import { MARK_COLORS, MARK_LINES } from '../core/mark-rule.ts';
import {
  DEFAULTS,
  DENSITIES,
  HOLD_KEYS,
  LOOKS,
  type Settings,
  type SettingsChange,
  TEXT_SIZES,
} from '../core/settings.ts';
import { LookPreview } from './look-preview.tsx';
import { optionsOf, RadioGroup } from './radio-group.tsx';
import type { Strings } from './strings.ts';

interface Props {
  settings: Settings;
  strings: Strings;
  onChange(change: SettingsChange): void;
}

/** How words are marked and how cards behave, with what it looks like. */
export function CardChoices({ settings, strings, onChange }: Props): JSX.Element {
  const { looks, options } = strings;
  const delays = options.delays.map(({ delay, name }) => ({ value: delay, name }));
  const closest = nearest(
    settings.delay,
    delays.map(({ value }) => value),
  );
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{options.marks}</h2>
      <RadioGroup
        label={options.densityLabel}
        options={optionsOf(DENSITIES, options.densities)}
        chosen={settings.density}
        onChoose={(density) => onChange({ density })}
      />
      <RadioGroup
        isShort
        label={looks.lineLabel}
        options={optionsOf(MARK_LINES, looks.lines)}
        chosen={settings.markLine}
        onChoose={(markLine) => onChange({ markLine })}
      />
      <RadioGroup
        isShort
        label={looks.colorLabel}
        options={optionsOf(MARK_COLORS, looks.colors)}
        chosen={settings.markColor}
        onChoose={(markColor) => onChange({ markColor })}
      />
      <RadioGroup
        isShort
        label={looks.sizeLabel}
        options={optionsOf(TEXT_SIZES, looks.sizes)}
        chosen={settings.textSize}
        onChoose={(textSize) => onChange({ textSize })}
      />
      <LookPreview
        look={{ line: settings.markLine, color: settings.markColor }}
        textSize={settings.textSize}
        strings={looks}
      />
      <RadioGroup
        label={looks.holdLabel}
        options={optionsOf(HOLD_KEYS, looks.holdKeys)}
        chosen={settings.holdKey}
        hint={looks.holdHint}
        onChoose={(holdKey) => onChange({ holdKey })}
      />
      <RadioGroup
        label={options.delayLabel}
        options={delays}
        chosen={closest}
        onChoose={(delay) => onChange({ delay })}
      />
      <LanguageChoice settings={settings} strings={strings} onChange={onChange} />
      <Reset settings={settings} strings={strings} onChange={onChange} />
    </section>
  );
}

/** The language of buttons and labels. That of the explanations is offered once there is more than one. */
function LanguageChoice({ settings, strings, onChange }: Props): JSX.Element {
  const { looks, options } = strings;
  return (
    <RadioGroup
      label={options.languageLabel}
      options={[{ value: 'browser', name: looks.asInBrowser }, ...optionsOf(LANGUAGES, looks.languages)]}
      chosen={settings.uiLanguage}
      hint={options.languageText}
      onChoose={(uiLanguage) => onChange({ uiLanguage })}
    />
  );
}

/** Back to the first day, and back again for whoever did not mean it. */
function Reset({ settings, strings, onChange }: Props): JSX.Element {
  const { looks } = strings;
  const [before, setBefore] = useState<SettingsChange>();
  return (
    <div class="reset">
      <button
        type="button"
        class="button"
        onClick={() => {
          setBefore(looksOf(settings));
          onChange(looksOf(DEFAULTS));
        }}
      >
        {looks.reset}
      </button>
      {before && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            setBefore(undefined);
            onChange(before);
          }}
        >
          {looks.undo}
        </button>
      )}
      <p class="quiet">{looks.resetHint}</p>
      <p role="status">{before ? looks.wasReset : ''}</p>
    </div>
  );
}

function looksOf(settings: Readonly<Settings>): SettingsChange {
  return Object.fromEntries(LOOKS.map((key) => [key, settings[key]]));
}

/** The choice closest to a delay that was set some other way. */
export function nearest(delay: number, choices: readonly number[]): number {
  return choices.reduce((best, each) => (Math.abs(each - delay) < Math.abs(best - delay) ? each : best));
}
