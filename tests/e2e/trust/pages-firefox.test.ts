import { quickPages } from './all-pages.ts';
import { comparePages } from './compare.ts';

// All pages, five times as far: tests/long/pages.test.ts.
comparePages('firefox', quickPages(), 20);
