import type { JSX } from 'preact';
import type { SiteState } from '../core/site-state.ts';
import { BesideIcon, PauseIcon } from './icons.tsx';
import type { Strings } from './strings.ts';
import { Switch } from './switch.tsx';

interface Props {
  site: SiteState;
  /** False in a private window, where no choice may be written down. */
  canKeep: boolean;
  /** False where the browser has no panels, or shows this one already. */
  canKeepBeside: boolean;
  strings: Strings;
  onSite(on: boolean): void;
  onAlways(): void;
  onPause(paused: boolean): void;
  onKeepBeside(): void;
}

/** Answers “is it on here?”, and changes it. */
export function SitePanel(props: Props): JSX.Element {
  const { site, canKeep, strings, onSite, onAlways, onPause } = props;
  const { popup } = strings;
  const name = 'site' in site ? site.site : undefined;
  const isRunning = site.kind === 'on' || site.kind === 'click';
  return (
    <section class="site" aria-label={name ?? strings.brand}>
      <div class="site-row">
        {name !== undefined && <p class="site-name">{name}</p>}
        {(isRunning || site.kind === 'off') && (
          <Switch
            label={popup.explainOn(site.site)}
            isOn={isRunning}
            state={{ on: popup.on, click: popup.onForNow, off: popup.off }[site.kind]}
            onChange={onSite}
          />
        )}
      </div>
      <p class="site-state" role="status">
        {stateIn(strings, site)}
      </p>
      {site.kind === 'click' && canKeep && (
        <button type="button" class="button primary" onClick={onAlways}>
          {popup.always(site.site)}
        </button>
      )}
      {site.kind === 'paused' && canKeep && (
        <button type="button" class="button primary" onClick={() => onPause(false)}>
          {popup.resume}
        </button>
      )}
      <div class="site-more">
        {site.kind !== 'paused' && canKeep && (
          <button type="button" class="button plain" onClick={() => onPause(true)}>
            <PauseIcon />
            {popup.pause}
          </button>
        )}
        {props.canKeepBeside && (
          <button type="button" class="button plain" onClick={props.onKeepBeside}>
            <BesideIcon />
            {popup.keepBeside}
          </button>
        )}
      </div>
    </section>
  );
}

function stateIn({ popup }: Strings, site: SiteState): string {
  switch (site.kind) {
    case 'loading':
      return popup.looking;
    case 'none':
      return '';
    case 'restricted':
      return popup.restricted;
    case 'unasked':
      return popup.unasked;
    case 'on':
      return popup.isOn;
    case 'click':
      return popup.isOnForNow;
    case 'off':
      return popup.isOff;
    case 'paused':
      return popup.isPaused;
  }
}
