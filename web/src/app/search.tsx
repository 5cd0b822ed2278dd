import { Dialog } from '../ui/dialog';
import { Finder } from '../ui/finder';
import { pageOf } from '../ui/node';
import { go } from './route';

/** The search, from anywhere: as one types; Enter goes to the page of what is chosen. */
export const Search = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="Search" onClose={onClose}>
    <Finder
      label="People, institutions, places, meetings"
      autofocus
      onPick={(hit) => {
        onClose();
        go(pageOf(hit.id));
      }}
    />
    <p class="hint">Names, aliases, other scripts and misspellings are found; the beginning of a name is enough. Arrow keys choose, Enter opens.</p>
  </Dialog>
);
