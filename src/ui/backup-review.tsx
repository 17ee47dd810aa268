import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BackupChanges, LeftOut } from '../core/backup.ts';
import { siteOfPattern } from './site-of-pattern.ts';
import type { BackupStrings } from './strings-settings.ts';

interface Props {
  changes: BackupChanges;
  leftOut: readonly LeftOut[];
  strings: BackupStrings;
  onTake(): void;
  onCancel(): void;
}

/** What a file would change, before it does. */
export function BackupReview({ changes, leftOut, strings, onTake, onCancel }: Props): JSX.Element {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus(), []);
  const lines = linesOf(changes, strings);
  return (
    <fieldset ref={group} class="asking" tabIndex={-1}>
      <legend>{strings.review}</legend>
      {lines.length === 0 && changes.unfit === 0 ? <p>{strings.nothingNew}</p> : <Lines lines={lines} />}
      {changes.unfit > 0 && <p>{strings.unfit(changes.unfit)}</p>}
      {lines.length > 0 && <p class="quiet">{strings.merging}</p>}
      {leftOut.length > 0 && <p>{strings.leftOut}</p>}
      <Lines lines={leftOut.map(({ field, count }) => strings.leftOutField(strings.fields[field], count))} />
      <div class="actions">
        {lines.length > 0 && (
          <button type="button" class="button primary" onClick={onTake}>
            {strings.take}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {strings.cancel}
        </button>
      </div>
    </fieldset>
  );
}

/** What would change, line by line. */
function linesOf(changes: BackupChanges, strings: BackupStrings): string[] {
  const counted = (['words', 'fuller', 'known', 'offSites', 'questions'] as const).filter(
    (key) => changes[key] > 0,
  );
  const names = changes.settings.map((key) => strings.fields[key]);
  return [
    ...counted.map((key) => strings[key](changes[key])),
    ...(names.length > 0 ? [strings.settings(names.join(', '))] : []),
  ];
}

function Lines({ lines }: { lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Sites that only the reader can allow, and the button for it. */
export function BackupHosts(props: {
  hosts: readonly string[];
  strings: BackupStrings;
  onAllow(hosts: readonly string[]): void;
}): JSX.Element {
  const { hosts, strings, onAllow } = props;
  return (
    <div class="allow">
      <p>{strings.hosts(hosts.length)}</p>
      <ul class="hosts">
        {hosts.map((each) => (
          <li key={each}>{siteOfPattern(each, strings.everySite)}</li>
        ))}
      </ul>
      <button type="button" class="button primary" onClick={() => onAllow(hosts)}>
        {strings.allow}
      </button>
    </div>
  );
}
