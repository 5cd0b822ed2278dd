import { useSignal } from '@preact/signals';
import { Dialog } from '../ui/dialog';
import { pageOf } from '../ui/node';
import { capital, count } from '../ui/words';
import { datesInWords, moment } from '../ui/date';
import { connection, news } from './live';

const words = { connecting: 'Connecting', live: 'Live', offline: 'Offline' } as const;

/** Whether changes are heard of, and the latest ones. */
export function News() {
  const open = useSignal(false);
  const list = news.value;
  return (
    <>
      <button
        type="button"
        class={`plain connection ${connection.value}`}
        aria-haspopup="dialog"
        title={connection.value === 'offline' ? 'The server does not answer; what is shown may be old. It is tried again.' : 'Changes show as they are loaded'}
        onClick={() => (open.value = true)}
      >
        <span aria-live="polite">{list.length === 0 ? words[connection.value] : `${words[connection.value]} · ${count(list.length, 'change')}`}</span>
      </button>
      {open.value && (
        <Dialog title="What has just changed" onClose={() => (open.value = false)}>
          {list.length === 0 ? (
            <p>Nothing since this page was opened.</p>
          ) : (
            <ol class="plain">
              {list.map((n, i) => (
                <li key={i}>
                  <span class="hint">
                    {capital(n.type)}, {moment(n.at)}
                  </span>{' '}
                  {n.node ? <a href={pageOf(n.node.id)}>{datesInWords(n.summary)}</a> : datesInWords(n.summary)}
                </li>
              ))}
            </ol>
          )}
        </Dialog>
      )}
    </>
  );
}
