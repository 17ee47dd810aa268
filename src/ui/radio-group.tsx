import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props<Value> {
  label: string;
  options: readonly { value: Value; name: string }[];
  chosen: Value;
  /** Names of a word or two, side by side. */
  isShort?: boolean;
  /** Said under the options. */
  hint?: string;
  onChoose(value: Value): void;
}

/** One of a few, chosen at once. */
export function RadioGroup<Value extends string | number>(props: Props<Value>): JSX.Element {
  const name = useId();
  return (
    <fieldset
      class={props.isShort ? 'short' : ''}
      {...(props.hint === undefined ? {} : { 'aria-describedby': `${name}-hint` })}
    >
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
      {props.hint !== undefined && (
        <p id={`${name}-hint`} class="quiet">
          {props.hint}
        </p>
      )}
    </fieldset>
  );
}

/** Every value with its name, in the order of `values`. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  names: Record<Value, string>,
): { value: Value; name: string }[] {
  return values.map((value) => ({ value, name: names[value] }));
}
