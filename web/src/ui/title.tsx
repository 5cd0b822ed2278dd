import { useEffect } from 'preact/hooks';

/** The head line of a view, and the title of the window where that says more. */
export function Title({ children, full = children }: { children: string; full?: string }) {
  useEffect(() => {
    document.title = `${full} – Parley`;
  }, [full]);
  return (
    <h1 tabIndex={-1}>
      <bdi>{children}</bdi>
    </h1>
  );
}
