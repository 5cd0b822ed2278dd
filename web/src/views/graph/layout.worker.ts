import { layOut, type Task } from './layout';

/** Lays out what comes, off the page's thread. */
addEventListener('message', ({ data }: MessageEvent<{ id: number; task: Task }>) => {
  postMessage({ id: data.id, places: layOut(data.task) });
});
