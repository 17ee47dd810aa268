import type { ComponentChild, VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { SayLine } from '../../src/ui/say-line.tsx';
import { CARD_EN } from '../../src/ui/strings-card.ts';

/** The words of each button below a node. */
function buttonsIn(node: ComponentChild): string[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, props } = node as VNode<{ children?: ComponentChild }>;
  return type === 'button' ? [wordsIn(props.children)] : buttonsIn(props.children);
}

function wordsIn(node: ComponentChild): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  return typeof node === 'string' ? node : '';
}

describe('how a term is said', () => {
  test.each<[string, { say?: string; canSpeak: boolean; offersReading: boolean }, string[] | null]>([
    ['has no button without a voice', { say: 'NOO-moh', canSpeak: false, offersReading: true }, []],
    ['is not there without voice and respelling', { canSpeak: false, offersReading: true }, null],
    [
      'can be heard, and its wording too',
      { canSpeak: true, offersReading: true },
      ['Listen', 'Read it to me'],
    ],
    ['can be heard alone', { say: 'NOO-moh', canSpeak: true, offersReading: false }, ['Listen']],
  ])('%s', (_, { say, canSpeak, offersReading }, buttons) => {
    const line = SayLine({
      term: 'pneumonitis',
      say,
      canSpeak,
      strings: CARD_EN,
      onSpeak() {},
      ...(offersReading ? { onRead() {} } : {}),
    });
    expect(line && buttonsIn(line)).toEqual(buttons);
  });
});
