import { pointByChance } from './hovers.ts';

// Five thousand: tests/long/hovers.test.ts.
for (const kind of ['chromium', 'firefox'] as const) pointByChance(kind, [1], 50);
