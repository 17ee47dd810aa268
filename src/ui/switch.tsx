import type { JSX } from 'preact';

interface Props {
  /** What is switched: the name a screen reader says. */
  label: string;
  isOn: boolean;
  /** The state in words: a colour alone tells nobody. */
  state: string;
  onChange(isOn: boolean): void;
}

/** On or off, at once. */
export function Switch({ label, isOn, state, onChange }: Props): JSX.Element {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={isOn}
      aria-label={label}
      onClick={() => onChange(!isOn)}
    >
      <span class="switch-track" aria-hidden="true">
        <span class="switch-knob" />
      </span>
      <span class="switch-state">{state}</span>
    </button>
  );
}
