import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OptionsStrings } from './strings-pages.ts';

type Stage = 'start' | 'asking' | 'kept' | 'erased' | 'failed';

/** A button that asks once more, in the page, before anything is gone. `onErase` never rejects: it answers. */
export function EraseEverything(props: {
  strings: OptionsStrings;
  onErase(): Promise<boolean>;
}): JSX.Element {
  const { strings, onErase } = props;
  const [stage, setStage] = useState<Stage>('start');
  const first = useRef<HTMLButtonElement>(null);
  const safe = useRef<HTMLButtonElement>(null);

  // The pressed button leaves with its stage: focus goes to the answer that loses nothing, then back.
  useEffect(() => {
    if (stage === 'asking') safe.current?.focus();
    else if (stage !== 'start') first.current?.focus();
  }, [stage]);

  return (
    <>
      {stage === 'asking' ? (
        <fieldset class="asking">
          <legend>{strings.eraseQuestion}</legend>
          <button ref={safe} type="button" class="button primary" onClick={() => setStage('kept')}>
            {strings.eraseNo}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => void onErase().then((isGone) => setStage(isGone ? 'erased' : 'failed'))}
          >
            {strings.eraseYes}
          </button>
        </fieldset>
      ) : (
        <button ref={first} type="button" class="button erase" onClick={() => setStage('asking')}>
          {strings.erase}
        </button>
      )}
      <p role="status">{stage === 'erased' ? strings.erased : ''}</p>
      <p role="alert">{stage === 'failed' ? strings.notErased : ''}</p>
    </>
  );
}
