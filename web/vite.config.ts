import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Puts FILE.gz in place of every text FILE: the binary that embeds the page stays small, and most clients take it as it is. */
const gzip = (): Plugin => ({
  name: 'parley-gzip',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (!/\.(css|html|js|json|svg|ttf)$/.test(name)) continue;
        delete bundle[name];
        const source = gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 });
        this.emitFile({ type: 'asset', fileName: `${name}.gz`, source });
      }
    },
  },
});

export default defineConfig({
  base: './', // works under any path
  plugins: [gzip()],
  resolve: { dedupe: ['graphql'] }, // two copies of graphql-js refuse each other's types
  worker: { format: 'es' },
  build: {
    assetsInlineLimit: 0, // the content security policy allows no inline scripts
    chunkSizeWarningLimit: 8192, // Monaco, the editor of GraphiQL, is large
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'],
      // "use client" concerns servers that render React; here there is none.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:8080' } }, // for `npm run dev`, beside `parley serve`
});
