import { Fragment, memo } from 'react';
import { type Block, type Inline, parseAnswer } from '../../lib/pam/parse-answer.ts';
import { keyed } from './keyed.ts';

/** What PAM said. Never HTML: see `parseAnswer`. */
export const AnswerText = memo(function AnswerText({ text }: { text: string }) {
  return (
    <div className="grid gap-2.5 wrap-anywhere">
      {keyed(parseAnswer(text), ({ kind }) => kind).map(({ key, item }) => (
        <AnswerBlock key={key} block={item} />
      ))}
    </div>
  );
});

function AnswerBlock({ block }: { block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        {keyed(block.lines, () => 'line').map(({ key, item }) => (
          <Fragment key={key}>
            {item !== block.lines[0] && <br />}
            <Words pieces={item} />
          </Fragment>
        ))}
      </p>
    );
  }
  const List = block.isOrdered ? 'ol' : 'ul';
  return (
    <List className={block.isOrdered ? 'ml-6 list-decimal' : 'ml-5 list-disc'}>
      {keyed(block.items, () => 'item').map(({ key, item }) => (
        <li key={key}>
          <Words pieces={item} />
        </li>
      ))}
    </List>
  );
}

function Words({ pieces }: { pieces: Inline[] }) {
  return keyed(pieces, ({ kind }) => kind).map(({ key, item }) => <Word key={key} piece={item} />);
}

function Word({ piece }: { piece: Inline }) {
  if (piece.kind === 'bold') return <strong>{piece.text}</strong>;
  if (piece.kind === 'text') return piece.text;
  return (
    <a href={piece.url} target="_blank" rel="noopener noreferrer nofollow" className="underline underline-offset-4">
      {piece.url}
    </a>
  );
}
