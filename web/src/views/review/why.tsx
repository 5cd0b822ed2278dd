import type { Signal } from '@preact/signals';

const longest = 2000; // characters, as the endpoint has it

/** The reason of a judgement, for those who come later. */
export const Why = ({ value }: { value: Signal<string> }) => (
  <label>
    Why <input value={value} maxLength={longest} placeholder="for those who come later" onInput={(e) => (value.value = e.currentTarget.value)} />
  </label>
);
