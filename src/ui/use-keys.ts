import { useLayoutEffect } from 'preact/hooks';

/**
 * Calls what belongs to a key, wherever in the page it is pressed, from the moment that the page shows anything; keys that
 * are typed into a field stay there.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = keys[event.key];
      const isOurs = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!act || !isOurs || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
