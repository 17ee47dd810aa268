import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { DENSITIES, type Settings } from '../core/settings.ts';
import type { OptionsStrings } from './strings-pages.ts';

interface Props {
  settings: Settings;
  strings: OptionsStrings;
  onChange(patch: Partial<Settings>): void;
}

/** How words are marked and how cards behave. */
export function CardChoices({ settings, strings, onChange }: Props): JSX.Element {
  const delays = strings.delays.map(({ delay, name }) => ({ value: delay, name }));
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{strings.marks}</h2>
      <RadioGroup
        label={strings.densityLabel}
        options={DENSITIES.map((value) => ({ value, name: strings.densities[value] }))}
        chosen={settings.density}
        onChoose={(density) => onChange({ density })}
      />
      <RadioGroup
        label={strings.delayLabel}
        options={delays}
        chosen={nearest(
          settings.delay,
          delays.map(({ value }) => value),
        )}
        onChoose={(delay) => onChange({ delay })}
      />
      <h3>{strings.languageLabel}</h3>
      <p>{strings.languageText}</p>
    </section>
  );
}

/** The choice closest to a delay that was set some other way. */
export function nearest(delay: number, choices: readonly number[]): number {
  return choices.reduce((best, each) => (Math.abs(each - delay) < Math.abs(best - delay) ? each : best));
}

interface RadioGroupProps<Value> {
  label: string;
  options: readonly { value: Value; name: string }[];
  chosen: Value;
  onChoose(value: Value): void;
}

function RadioGroup<Value extends string | number>(props: RadioGroupProps<Value>): JSX.Element {
  const name = useId();
  return (
    <fieldset>
      <legend>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} class="radio">
          <input
            type="radio"
            name={name}
            checked={option.value === props.chosen}
            onChange={() => props.onChoose(option.value)}
          />
          {option.name}
        </label>
      ))}
    </fieldset>
  );
}
