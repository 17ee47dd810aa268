import './around.ts';
import './card.ts';
import './changing.ts';
import './keys.ts';
import './judging.ts';
import './pointer.ts';
import './reading.ts';
import './scent.ts';
import './text.ts';
import './tree.ts';
import './words.ts';

export { names, play } from './stage.ts';
