import { Fragment, type ComponentChildren } from 'preact';
import { href, type View } from '../app/route';
import { Icon } from './icon';
import { capital, kindOf, lower } from './words';
import { inWords } from './date';

/** What is needed of a node to link to it. */
export interface NodeRef {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string | null;
  readonly label?: string | null;
}

/** The address of the page of a node. */
export function pageOf(id: string): string {
  const views: Readonly<Record<string, View>> = { meeting: 'meeting', article: 'article' };
  return href(views[id.slice(0, id.indexOf('/'))] ?? 'entity', { id });
}

/** A link to the page of a node, with the picture of its kind. */
export function NodeLink({ node, children }: { node: NodeRef; children?: ComponentChildren }) {
  const kind = kindOf(node.__typename);
  return (
    <a class="node" href={pageOf(node.id)}>
      <Icon kind={kind} />
      <span class="sr">{lower(kind)} </span>
      <bdi>{children ?? node.name ?? node.label ?? node.id}</bdi>
    </a>
  );
}

/** Links to several nodes, with commas between them. */
export const NodeLinks = ({ nodes }: { nodes: readonly NodeRef[] }) => (
  <>
    {nodes.map((node, i) => (
      <Fragment key={node.id}>
        {i > 0 && ', '}
        <NodeLink node={node} />
      </Fragment>
    ))}
  </>
);

/** How far a meeting has come, or how somebody stands to a post: by word, colour and form. */
export const Status = ({ status }: { status: string }) => <span class={`status ${status.toLowerCase()}`}>{capital(status)}</span>;

/** A date in words, the EDTF text in its title. */
export const When = ({ date, rule }: { date: string | null | undefined; rule?: string | null | undefined }) => (
  <time class={date ? 'when' : 'when unknown'} title={[date, rule].filter(Boolean).join(' – ') || undefined}>
    {inWords(date)}
  </time>
);
