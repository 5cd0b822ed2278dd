import { effect, signal } from '@preact/signals';

const key = 'parley-theme';
const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const theme = signal<Theme>(themes.find((t) => t === localStorage.getItem(key)) ?? 'auto');

effect(() => {
  localStorage.setItem(key, theme.value);
  document.documentElement.dataset['theme'] = theme.value;
});

/** Chooses light or dark, or what the system has. */
export const Theme = () => (
  <label class="theme">
    <span class="sr">Colours</span>
    <select value={theme.value} onChange={(event) => (theme.value = event.currentTarget.value as Theme)}>
      <option value="auto">Auto</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
  </label>
);
