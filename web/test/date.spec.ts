import { expect, test } from '@playwright/test';
import { datesInWords, inWords, span, titleInWords, undated } from '../src/ui/date';

// No page is needed for what dates are in words.

const cases = [
  [null, 'undated'],
  ['2025-04-10', '10 April 2025'],
  ['2025-04-01', '1 April 2025'],
  ['2025-04', 'April 2025'],
  ['2025', '2025'],
  ['2026-21', 'spring 2026'],
  ['2026-24', 'winter 2026'],
  ['202X', 'the 2020s'],
  ['19XX', 'some year from 1900 to 1999'],
  ['0987', '987'],
  ['-0044-03-15', '15 March 45 BC'],
  ['0000', '1 BC'],
  ['Y17000', '17000'],
  ['Y-17000', '17001 BC'],
  ['2025-XX', 'some month of 2025'],
  ['2025-04-XX', 'some day of April 2025'],
  ['2025-XX-XX', 'some day of 2025'],
  ['XXXX-04-10', '10 April, year unknown'],
  ['XXXX-04', 'April, year unknown'],
  ['2014~', 'about 2014'],
  ['2014-05?', 'May 2014 (uncertain)'],
  ['2026-21%', 'about spring 2026 (uncertain)'],
  ['2025-04-10/2025-04-12', '10–12 April 2025'],
  ['2025-04-10/2025-06-02', '10 April – 2 June 2025'],
  ['2025-12-30/2026-01-02', '30 December 2025 – 2 January 2026'],
  ['2025-04/2025-06', 'April – June 2025'],
  ['2025-21/2025-23', 'spring – autumn 2025'],
  ['2014/2016', '2014–2016'],
  ['2014~/2016~', 'about 2014–2016'],
  ['2014~/2016', 'about 2014 – 2016'],
  ['2025-04-10?/2025-04-12', '10 April 2025 (uncertain) – 12 April 2025'],
  ['2015-01-08/..', 'since 8 January 2015'],
  ['../2015-01-08', 'until 8 January 2015'],
  ['2015/', 'since 2015, end unknown'],
  ['/2015~', 'until about 2015, beginning unknown'],
  ['../..', 'at an unknown time'],
  ['the day after', 'the day after'],
  ['2025-04-10/2025/2026', '2025-04-10/2025/2026'],
] as const;

test('dates are said in words', () => {
  expect(cases.map(([edtf]) => [edtf, inWords(edtf)])).toEqual(cases);
});

test('the title of a meeting has its date in words, or not at all where that stands beside it', () => {
  for (const [title, without, words] of [
    ['Talks: Japan and South Korea, Seoul, 2026-10-21', 'Talks: Japan and South Korea, Seoul', 'Talks: Japan and South Korea, Seoul, 21 October 2026'],
    ['Visit: Germany and Norway, Oslo, 2026-21', 'Visit: Germany and Norway, Oslo', 'Visit: Germany and Norway, Oslo, spring 2026'],
    ['Visit: Ghana and Togo, Lomé, 2026-10-08/2026-10-09', 'Visit: Ghana and Togo, Lomé', 'Visit: Ghana and Togo, Lomé, 8–9 October 2026'],
    ['Talks: A and B, 2026-05?', 'Talks: A and B', 'Talks: A and B, May 2026 (uncertain)'],
    ['Talks: A and B, XXXX-04-10', 'Talks: A and B', 'Talks: A and B, 10 April, year unknown'],
    ['Talks: A and B, 2026-05/..', 'Talks: A and B', 'Talks: A and B, since May 2026'],
    ['Talks: Finland and Poland', 'Talks: Finland and Poland', 'Talks: Finland and Poland'],
    ['Talks: Agenda 2030, Geneva', 'Talks: Agenda 2030, Geneva', 'Talks: Agenda 2030, Geneva'],
  ] as const) {
    expect(undated(title)).toBe(without);
    expect(titleInWords(title)).toBe(words);
  }
});

test('rules of dates are said in words, and what is no date stays', () => {
  expect(datesInWords('Wednesday before 2026-10-22')).toBe('Wednesday before 22 October 2026');
  expect(datesInWords('July 23 before 2026-07-25 to July 24 before 2026-07-25')).toBe('July 23 before 25 July 2026 to July 24 before 25 July 2026');
  expect(datesInWords('resolution 2026-051, article/a-2026-05-01')).toBe('resolution 2026-051, article/a-2026-05-01');
});

test('two ends are one date, or a span', () => {
  expect(inWords(span('2026-03-03', '2026-05-14'))).toBe('3 March – 14 May 2026');
  expect(inWords(span('2026-03-03', '2026-03-03'))).toBe('3 March 2026');
  expect(inWords(span(null, '2026-05'))).toBe('until May 2026');
});
