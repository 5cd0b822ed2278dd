import { address, change } from '../app/route';
import { Writing } from '../ui/act';
import { Chosen } from '../ui/controls';
import { Finder } from '../ui/finder';
import { Title } from '../ui/title';
import { Entity } from './review/entity';
import { Judgements } from './review/judgements';
import { Candidates } from './review/pairs';

/** Decides who is who: pairs in doubt side by side, one entity's sentences, and the history of what was decided. */
export default function Review() {
  const of = address.value.get('of');
  return (
    <>
      <Title>Review</Title>
      <p class="lead">Who is one and who is not: what the rules leave open, with the sentences. What you decide wins over every rule, is kept with its reason, and can be taken back.</p>
      <div class="entrance">
        {of ? (
          <Chosen name="of" ids={[of]} onDrop={() => change({ of: null }, { replace: false })} />
        ) : (
          <Finder label="About whom" hint="Without anybody all pairs in doubt are shown." onPick={(hit) => change({ of: hit.id }, { replace: false })} />
        )}
      </div>
      {of ? <Entity key={of} id={of} /> : <Candidates />}
      <Judgements of={of} />
      <Writing>{null}</Writing>
    </>
  );
}
