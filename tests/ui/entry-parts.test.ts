import { expect, test } from 'vitest';
import type { Source } from '../../src/core/entries.ts';
import { sourcesOf } from '../../src/ui/entry-parts.tsx';

const page = (url: string, read: boolean): Source => ({ title: url, url, day: '2026-11-22', read });

test('an entry names the sources of its warning signs too, each page once', () => {
  const warnings = [
    { id: 'drug', sources: [page('label', true), page('leaflet', true)], en: { emergency: [], soon: [] } },
    { id: 'other', sources: [page('elsewhere', true)], en: { emergency: [], soon: [] } },
  ];
  const found = sourcesOf({ sources: [page('label', true)], warnings: ['drug'] }, warnings);
  expect(found.map((source) => source.url)).toEqual(['label', 'leaflet']);
});

test('a page that was read for one text and only linked for another counts as read', () => {
  const warnings = [{ id: 'drug', sources: [page('label', true)], en: { emergency: [], soon: [] } }];
  const found = sourcesOf({ sources: [page('label', false)], warnings: ['drug'] }, warnings);
  expect(found).toEqual([page('label', true)]);
});
