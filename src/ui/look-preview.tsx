import type { JSX } from 'preact';
import { contrastOf, rgbOf } from '../core/contrast.ts';
import { lineOf, MARK_HEX, type MarkColor, type MarkLook } from '../core/mark-rule.ts';
import type { TextSize } from '../core/settings.ts';
import type { LookStrings } from './strings-settings.ts';

/** The grounds of the two samples; options.css has the same. */
const WHITE = rgbOf('#ffffff');
const DARK = rgbOf('#121212');

interface Props {
  look: MarkLook;
  textSize: TextSize;
  strings: LookStrings;
}

/** What the choices beside it do: marks on a light and on a dark page, and a card's text. */
export function LookPreview({ look, textSize, strings }: Props): JSX.Element {
  return (
    <div class="preview">
      <h3>{strings.preview}</h3>
      <div class="preview-pages">
        <Sample ground="white" title={strings.onWhite} look={look} text={strings.sample} />
        <Sample ground="dark" title={strings.onDark} look={look} text={strings.sample} />
      </div>
      <p class="quiet">{contrastText(look.color, strings)}</p>
      {look.color !== 'text' && <p class="quiet">{strings.contrastHint}</p>}
      <p class={`preview-card ${textSize}-text`}>{strings.sizeSample}</p>
    </div>
  );
}

function Sample(props: {
  ground: 'white' | 'dark';
  title: string;
  look: MarkLook;
  text: string;
}): JSX.Element {
  // Every second piece stood in brackets.
  const pieces = props.text.split(/[[\]]/);
  return (
    <figure class={`preview-page ${props.ground}`}>
      <p>
        {pieces.map((piece, at) =>
          at % 2 === 0 ? (
            piece
          ) : (
            <span key={piece} style={{ textDecoration: lineOf(props.look), textUnderlineOffset: '0.2em' }}>
              {piece}
            </span>
          ),
        )}
      </p>
      <figcaption>{props.title}</figcaption>
    </figure>
  );
}

/** How well a colour can be seen, in figures. */
export function contrastText(color: MarkColor, strings: LookStrings): string {
  if (color === 'text') return strings.contrastOfText;
  const line = rgbOf(MARK_HEX[color]);
  const [onWhite = '', onDark = ''] = [WHITE, DARK].map((ground) => contrastOf(line, ground).toFixed(1));
  return strings.contrast(onWhite, onDark);
}
