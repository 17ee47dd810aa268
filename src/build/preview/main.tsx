import './preview.css';
import glossary from 'virtual:glossary/entries';
import findings from 'virtual:glossary/findings';
import packed from 'virtual:glossary/names';
import { render } from 'preact';
import { openNames } from '../../core/names.ts';
import { Desk } from './desk.tsx';

const names = openNames(packed());

/** The entry being looked at stands in the address, so that it is still there after a reload. */
function draw(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  render(<Desk glossary={glossary} findings={findings} names={names} id={id} />, document.body);
}

addEventListener('hashchange', draw);
draw();
