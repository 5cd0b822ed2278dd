import type { Kind } from './words';

const paths: Readonly<Record<Kind, string>> = {
  PERSON: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 6a5.5 5.5 0 0 1 11 0Z',
  INSTITUTION: 'M8 1.5 14 5v1H2V5Zm-4.5 6h2v4.5h-2Zm3.5 0h2v4.5H7Zm3.5 0h2v4.5h-2ZM2 13h12v1.5H2Z',
  LOCATION: 'M8 1.5a5 5 0 0 0-5 5c0 3.6 5 8 5 8s5-4.4 5-8a5 5 0 0 0-5-5Zm0 7a2 2 0 1 1 0-4 2 2 0 0 1 0 4Z',
  MEETING: 'M1.5 3h8v6H6l-2.5 2.5V9h-2Zm9.5 3h3.5v6H13v2l-2-2H7v-1.6h4Z',
  STATEMENT: 'M3 4h4v4.5L5 12H3.2l1.3-3.5H3Zm6 0h4v4.5L11 12H9.2l1.3-3.5H9Z',
  ARTICLE: 'M3 1.5h7l3 3v10H3Zm2 5v1.2h6V6.5Zm0 2.6v1.2h6V9.1Zm0 2.6v1.2h4v-1.2Z',
};

/** The picture of a kind of node; what it means is said beside it. */
export const Icon = ({ kind }: { kind: Kind }) => (
  <svg class={`icon ${kind.toLowerCase()}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={paths[kind]} fill="currentColor" />
  </svg>
);

/** The path of a kind's picture, 16 by 16, for drawings. */
export const iconPath = (kind: Kind): string => paths[kind];
