/** Small line drawings. Each stands beside words or inside a named button, so a screen reader skips it. */
import type { ComponentChildren, JSX } from 'preact';

function Icon({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const CloseIcon = (): JSX.Element => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);

export const BackIcon = (): JSX.Element => (
  <Icon>
    <path d="M12 4.5L6.5 10l5.5 5.5" />
  </Icon>
);

export const ListenIcon = (): JSX.Element => (
  <Icon>
    <path d="M3 8v4h2.5L9.5 15.5v-11L5.5 8z" />
    <path d="M12.5 7.5a3.5 3.5 0 0 1 0 5M14.8 5a7 7 0 0 1 0 10" />
  </Icon>
);

/** Empty until the word is saved, then filled. */
export const SaveIcon = ({ filled }: { filled: boolean }): JSX.Element => (
  <Icon>
    <path class={filled ? 'filled' : ''} d="M5.5 3.5h9v13L10 13l-4.5 3.5z" />
  </Icon>
);

export const CheckIcon = (): JSX.Element => (
  <Icon>
    <path d="M4 10.5l4 4 8-9" />
  </Icon>
);

export const SearchIcon = (): JSX.Element => (
  <Icon>
    <circle cx="8.8" cy="8.8" r="5.3" />
    <path d="M12.8 12.8L17 17" />
  </Icon>
);

/** A word on a page, pointed at. */
export const ShowIcon = (): JSX.Element => (
  <Icon>
    <path d="M10 2.5v8M6.5 7.5L10 11l3.5-3.5" />
    <path class="dots" d="M3 16h14" />
  </Icon>
);

export const SettingsIcon = (): JSX.Element => (
  <Icon>
    <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
    <circle cx="12" cy="6" r="2" />
    <circle cx="8" cy="14" r="2" />
  </Icon>
);

/** A page with a panel beside it. */
export const BesideIcon = (): JSX.Element => (
  <Icon>
    <path d="M3 4.5h14v11H3zM12 4.5v11" />
  </Icon>
);

export const PauseIcon = (): JSX.Element => (
  <Icon>
    <path d="M7 4.5v11M13 4.5v11" />
  </Icon>
);

export const OutIcon = (): JSX.Element => (
  <Icon>
    <path d="M8 4.5H4.5v11h11V12M11.5 3.5h5v5M16.5 3.5L9.5 10.5" />
  </Icon>
);

/** The project's mark: a word with a dotted underline. */
export const Mark = (): JSX.Element => (
  <Icon>
    <path d="M3 4.5l3.5 8L10 6l3.5 6.5 3.5-8" />
    <path class="dots" d="M4 17h12.5" />
  </Icon>
);
