import './changing.ts';
import './hands.ts';
import './judging.ts';
import './places.ts';
import './reading.ts';
import './text.ts';
import './tree.ts';

export { names, play } from './stage.ts';
