import '../../style/article.css';
import type { Piece } from './marks';

/** A text with all that was found in it marked; names are links where they lead somewhere. The first piece of the stretch that is looked for has the id `stretch`. */
export function Marked({ pieces, lang }: { pieces: readonly Piece[]; lang?: string | null }) {
  const stretch = pieces.findIndex((piece) => piece.marks.some((m) => m.kind === 'stretch'));
  return (
    <article class="text marked" lang={lang ?? undefined} dir="auto">
      {pieces.map(({ text, marks }, i) => {
        if (marks.length === 0) return text;
        const name = marks.find((m) => m.kind === 'name');
        const common = {
          id: i === stretch ? 'stretch' : undefined,
          class: [name && `name ${name.of?.toLowerCase()}`, ...marks.map((m) => `in-${m.kind}`)].filter(Boolean).join(' '),
          title: marks.map((m) => m.title).join('\n'),
        };
        return name?.to ? (
          <a key={i} {...common} href={name.to}>
            {text}
          </a>
        ) : (
          <span key={i} {...common}>
            {text}
          </span>
        );
      })}
    </article>
  );
}
