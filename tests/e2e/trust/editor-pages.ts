/** Editors: what somebody types must stay exactly what they typed, and nothing inside is ever marked. */
import { type AppName, appOf } from '../../fixtures/build-apps.ts';
import type { Step } from './steps.ts';
import type { TestPage } from './twins.ts';

const ABOUT = '<p>Pembrolizumab is given for triple-negative breast cancer. It can cause pneumonitis.</p>';
const START = '<p>Notes: pembrolizumab and trastuzumab.</p>';
const READ = { marks: ['pneumonitis'], card: 'pneumonitis' } as const;

/** Writing with names in it, corrections, undoing, marking all. */
function writingIn(editor: string): readonly Step[] {
  return [
    { click: editor },
    { type: 'Today trastuzumab. ' },
    { press: 'Enter' },
    { type: 'Then pneumonitis?' },
    { press: 'Backspace' },
    { press: 'ArrowLeft' },
    { press: 'Delete' },
    { type: 'is neutropenia' },
    { press: 'Home' },
    { type: '- ' },
    { press: 'ArrowDown' },
    { press: 'End' },
    { chord: 'z' },
    { type: ' carboplatin' },
    { chord: 'a' },
    { press: 'ArrowLeft' },
    { type: 'HER2 ' },
    { press: 'Enter' },
    { press: 'Backspace' },
    { wheel: 30 },
    { type: '🙂 é' },
  ];
}

function bundled(name: AppName): TestPage {
  const { script } = appOf(name);
  return {
    name,
    html: `<!doctype html><html lang="en"><title>Editor</title><body>${ABOUT}<div id="start" hidden>${START}</div>
      <div id="editor" style="border:1px solid;min-height:80px;white-space:pre-wrap"></div><script src="/apps/${name}.js"></script></body></html>`,
    others: { [`/apps/${name}.js`]: script },
    steps: writingIn('#editor'),
    unmarked: '#editor',
    ...READ,
  };
}

function native(name: string, body: string, editor: string): TestPage {
  return {
    name,
    html: `<!doctype html><html lang="en"><title>Editor</title><body>${ABOUT}${body}</body></html>`,
    steps: writingIn(editor),
    unmarked: editor,
    ...READ,
  };
}

/** Called when tests begin: the apps are built then. */
export function editorPages(): TestPage[] {
  return [
    bundled('prosemirror'),
    bundled('lexical'),
    bundled('codemirror'),
    native(
      'contenteditable',
      `<div id="editor" contenteditable style="min-height:80px">${START}</div>`,
      '#editor',
    ),
    native(
      'plaintext-only',
      `<div id="editor" contenteditable="plaintext-only" style="min-height:80px">Notes.</div>`,
      '#editor',
    ),
    native(
      'textarea',
      `<textarea id="editor" cols="80" rows="6">Notes: pembrolizumab.</textarea>`,
      '#editor',
    ),
    {
      ...native('a body that can be edited', '', 'body'),
      html: `<!doctype html><html lang="en"><title>Editor</title><body contenteditable>${ABOUT}${START}</body></html>`,
      marks: [],
      isCardless: true,
    },
    {
      ...native(
        'a frame that can be edited',
        `<iframe id="editor" srcdoc="<body contenteditable>${START}</body>" width="600" height="150"></iframe>`,
        '#editor',
      ),
    },
  ];
}
