import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  type Backup,
  changesBy,
  type Kept,
  type LeftOut,
  LONGEST_FILE,
  readBackup,
  writeBackup,
} from '../core/backup.ts';
import { BackupHosts, BackupReview } from './backup-review.tsx';
import { saveFile } from './save-file.ts';
import type { BackupStrings } from './strings-settings.ts';

interface Props {
  kept: Kept;
  /** ISO day. */
  today: string;
  strings: BackupStrings;
  /** Answers whether all of it was added; it never rejects. */
  onImport(backup: Backup): Promise<boolean>;
  /** Called straight from a click: browsers show their prompt only then. */
  onAllow(hosts: readonly string[]): void;
}

type Stage =
  | { kind: 'start' }
  | { kind: 'wrong'; why: 'unreadable' | 'foreign' | 'newer' }
  | { kind: 'review'; backup: Backup; leftOut: readonly LeftOut[] }
  | { kind: 'taken'; backup: Backup }
  | { kind: 'failed' };

/** Settings and words as a file, and back from one: shown first, then added to what is there. */
export function BackupChoices({ kept, today, strings, onImport, onAllow }: Props): JSX.Element {
  const [stage, setStage] = useState<Stage>({ kind: 'start' });
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const answer = file.size > LONGEST_FILE ? { kind: 'foreign' as const } : readBackup(await textOf(file));
    setStage(answer.kind === 'backup' ? { ...answer, kind: 'review' } : { kind: 'wrong', why: answer.kind });
  };
  const leave = (next: Stage): void => {
    setStage(next);
    opener.current?.focus();
  };
  const take = async (backup: Backup): Promise<void> =>
    leave((await onImport(backup)) ? { kind: 'taken', backup } : { kind: 'failed' });
  const hosts = 'backup' in stage ? changesBy(stage.backup, kept).hosts : [];
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{strings.title}</h2>
      <p>{strings.text}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => saveFile(strings.file(today), 'application/json', writeBackup(kept, today))}
        >
          {strings.save}
        </button>
        <button ref={opener} type="button" class="button" onClick={() => field.current?.click()}>
          {strings.choose}
        </button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          aria-label={strings.chooseLabel}
          hidden
          onChange={(event) => {
            const { currentTarget: chosen } = event;
            // Emptied, so that the same file can be chosen again.
            void read(chosen.files?.[0]).then(() => {
              chosen.value = '';
            });
          }}
        />
      </div>
      {stage.kind === 'review' && (
        <BackupReview
          changes={changesBy(stage.backup, kept)}
          leftOut={stage.leftOut}
          strings={strings}
          onTake={() => void take(stage.backup)}
          onCancel={() => leave({ kind: 'start' })}
        />
      )}
      <p role="alert">{alertIn(stage, strings)}</p>
      <p role="status">{stage.kind === 'taken' ? strings.taken : ''}</p>
      {hosts.length > 0 && <BackupHosts hosts={hosts} strings={strings} onAllow={onAllow} />}
    </section>
  );
}

function alertIn(stage: Stage, strings: BackupStrings): string {
  if (stage.kind === 'wrong') return strings.wrong[stage.why];
  return stage.kind === 'failed' ? strings.notTaken : '';
}

/** Empty, and so no copy, where the file was moved or taken away after it was chosen. */
async function textOf(file: File): Promise<string> {
  try {
    return await file.text();
  } catch (error) {
    console.warn('Plainword could not read the file.', error);
    return '';
  }
}
