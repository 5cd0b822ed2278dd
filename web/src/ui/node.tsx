import { Fragment, type ComponentChildren } from 'preact';
import { href, type View } from '../app/route';
import { Icon } from './icon';
import { capital, kindOf, lower } from './words';
import { datesInWords, inWords, titleInWords, undated } from './date';

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

/** What a node is called. The title of a meeting has its date in words, or none where `dateless` says that the date stands beside it. */
export function nameOf(node: NodeRef, { dateless = false } = {}): string {
  const name = node.name ?? node.label ?? node.id;
  if (node.__typename !== 'Meeting') return name;
  return dateless ? undated(name) : titleInWords(name);
}

/** A link to the page of a node, with the picture of its kind. */
export function NodeLink({ node, dateless = false, children }: { node: NodeRef; dateless?: boolean; children?: ComponentChildren }) {
  const kind = kindOf(node.__typename);
  return (
    <a class="node" href={pageOf(node.id)}>
      <Icon kind={kind} />
      <span class="sr">{lower(kind)} </span>
      <bdi>{children ?? nameOf(node, { dateless })}</bdi>
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

/** Words that stand on one line, but for a range's, which break between its ends. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0').replaceAll('\u00a0–\u00a0', '\u00a0– ');

/** A date in words, the rule by which it was resolved in its title. */
export const When = ({ date, rule }: { date: string | null | undefined; rule?: string | null | undefined }) => (
  <time class={date ? 'when' : 'when unknown'} title={rule ? `Worked out from: ${datesInWords(rule)}` : undefined}>
    {unbroken(inWords(date))}
  </time>
);
