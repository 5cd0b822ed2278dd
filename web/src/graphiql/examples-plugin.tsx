/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { examples, type Example } from './examples';

/** The panel of example questions in GraphiQL's side bar: each button puts its query into the editor and runs it. */
function Examples() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { run, setOperationName } = useGraphiQLActions();

  const ask = (example: Example) => {
    queryEditor?.setValue(example.query);
    variableEditor?.setValue('');
    setOperationName(example.operation); // GraphiQL reads it from the editor only after a while
    run();
    queryEditor?.focus();
  };

  return (
    <section className="parley-examples" aria-labelledby="parley-examples-title">
      <h2 id="parley-examples-title" className="graphiql-doc-explorer-title">
        Questions to try
      </h2>
      <ul>
        {examples.map((example) => (
          <li key={example.question}>
            <button type="button" disabled={!queryEditor} onClick={() => ask(example)}>
              {example.question}
            </button>
          </li>
        ))}
      </ul>
      <p>They speak of the articles in samples/. The book icon on the left opens the schema.</p>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h16v11h-9l-4 4v-4H4z" strokeLinejoin="round" />
      <path d="M10 9a2 2 0 1 1 2.6 1.9c-.4.1-.6.4-.6.8v.4M12 14v.2" strokeLinecap="round" />
    </svg>
  );
}

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Questions to try', icon: Icon, content: Examples };
