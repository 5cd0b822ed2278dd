import type { ComponentType } from 'preact';
import { lazy } from 'preact/compat';
import type { View } from './route';

interface Entry {
  /** What the menu, and the window's title, call it. */
  readonly title: string;
  /** Whether the menu has it; other views are about one thing, and are come to from others. */
  readonly listed: boolean;
  readonly component: ComponentType;
}

const view = (title: string, listed: boolean, load: () => Promise<{ default: ComponentType }>): Entry => ({ title, listed, component: lazy(load) });

/** All views, in the order of the menu. Each is loaded when it is opened. */
export const views: Readonly<Record<View, Entry>> = {
  start: view('Start', true, () => import('../views/start')),
  timeline: view('Timeline', true, () => import('../views/timeline')),
  map: view('Map', true, () => import('../views/map')),
  graph: view('Graph', true, () => import('../views/graph')),
  between: view('Between', true, () => import('../views/between')),
  review: view('Review', true, () => import('../views/review')),
  load: view('Load', true, () => import('../views/load')),
  entity: view('Entity', false, () => import('../views/entity')),
  meeting: view('Meeting', false, () => import('../views/meeting')),
  article: view('Article', false, () => import('../views/article')),
};
