import { pointByChance } from '../e2e/trust/hovers.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 2);

pointByChance('chromium', seeds(40), 100);
pointByChance('firefox', seeds(10), 100);
