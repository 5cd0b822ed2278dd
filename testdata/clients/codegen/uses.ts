// Uses what graphql-codegen makes of the questions of the page, so that the type checker sees that it fits the schema.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { LoadDocument, WhoMetWhomDocument } from './generated';

export function lines({ meetings }: ResultOf<typeof WhoMetWhomDocument>): string[] {
  return meetings.nodes.map(({ date, status, place, participants }) =>
    [date ?? 'undated', status.toLowerCase(), place?.name ?? 'somewhere', ...participants.map(({ actor }) => actor.name)].join(', '));
}

export const loads: VariablesOf<typeof LoadDocument> = { articles: [{ text: 'Nothing happened.', published: '2026-05-14' }] };

// @ts-expect-error: an article without a text
export const empty: VariablesOf<typeof LoadDocument> = { articles: [{ published: '2026-05-14' }] };

// @ts-expect-error: the date of a meeting may be unknown
export const certain = ({ meetings }: ResultOf<typeof WhoMetWhomDocument>): string[] => meetings.nodes.map(({ date }) => date);
