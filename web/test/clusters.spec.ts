import { expect, test } from '@playwright/test';
import { clusters, type Place } from '../src/views/map/clusters';

const place = (id: string, x: number, y: number, count = 1): Place => ({ id, name: id, count, x, y });

test('places that lie together are one circle until the map is close enough', () => {
  const places = [place('a', 100, 100, 3), place('b', 104, 100, 9), place('c', 300, 100)];
  const ids = (scale: number) => clusters(places, scale).map((c) => [c.places.map((p) => p.id).join(' '), c.count]);
  expect(ids(1)).toEqual([
    ['b a', 12],
    ['c', 1],
  ]);
  expect(ids(10)).toEqual([
    ['b', 9],
    ['a', 3],
    ['c', 1],
  ]);
  expect(clusters([...places].reverse(), 1)).toEqual(clusters(places, 1)); // whatever their order
});

test('no meeting is lost, however many places there are', () => {
  let seed = 3;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const places = Array.from({ length: 400 }, (_, i) => place(`p${i}`, random() * 960, random() * 480, Math.ceil(random() * 200)));
  for (const scale of [1, 4, 20]) expect(clusters(places, scale).reduce((sum, c) => sum + c.count, 0)).toBe(places.reduce((sum, p) => sum + p.count, 0));
});
