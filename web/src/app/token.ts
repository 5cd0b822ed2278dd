import { effect, signal } from '@preact/signals';

const key = 'parley-token';

/** The token for reading or writing that the user has given, empty where there is none. It is kept until the tab is closed. */
export const token = signal(sessionStorage.getItem(key) ?? '');

effect(() => {
  if (token.value) sessionStorage.setItem(key, token.value);
  else sessionStorage.removeItem(key);
});
