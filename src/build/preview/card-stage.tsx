import { type JSX, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cardOf, type Entry, type Glossary } from '../../core/entries.ts';
import type { Names } from '../../core/names.ts';
import { partsOf } from '../../core/prose.ts';
import cardCss from '../../ui/card.css?inline';
import { Card } from '../../ui/card.tsx';
import type { Strings } from '../../ui/strings.ts';

interface Props {
  entry: Entry;
  glossary: Glossary;
  names: Names;
  strings: Strings;
  onOpen(entry: string): void;
}

/** The card in a shadow root with its own styles, as on a page. */
export function CardStage({ entry, glossary, names, strings, onOpen }: Props): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const card = cardOf(entry, glossary.warnings, 'en');

  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    render(
      <>
        <style>{cardCss}</style>
        <Card
          card={card}
          parts={partsOf(card.short, card.id, names)}
          trail={0}
          pinned={false}
          textSize="normal"
          saved={false}
          canKeep
          canSpeak={false}
          strings={strings}
          onOpen={onOpen}
          onBack={() => {}}
          onMore={() => {}}
          onSave={async () => true}
          onKnow={() => {}}
          onSpeak={() => {}}
          onClose={() => {}}
        />
      </>,
      root,
    );
  });

  return (
    <div class="stage">
      <div ref={host} />
    </div>
  );
}
