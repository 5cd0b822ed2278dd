/** An article as the endpoint takes it. */
export interface Input {
  id?: string;
  title?: string;
  url?: string;
  source?: string;
  published?: string;
  language?: string;
  text: string;
}

const fields = ['id', 'title', 'url', 'source', 'published', 'language'] as const;

/** Reads a file that was dropped: JSON Lines or a JSON array of articles, HTML, Markdown with front matter, or text. It throws an Error that says what is wrong. */
export function readArticles(name: string, content: string): Input[] {
  const text = content.replace(/^\uFEFF/, '');
  if (/\.(jsonl|ndjson)$/i.test(name)) return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [checked(parse(line, `line ${i + 1}`), `line ${i + 1}`)]));
  if (/\.json$/i.test(name)) {
    const all: unknown = parse(text, 'the file');
    return (Array.isArray(all) ? all : [all]).map((one, i) => checked(one, `article ${i + 1}`));
  }
  if (/\.html?$/i.test(name)) return [fromHTML(text)];
  return [fromText(text)];
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${where} is no JSON`);
  }
}

function checked(value: unknown, where: string): Input {
  const record = value as Record<string, unknown> | null;
  if (typeof record !== 'object' || record === null || typeof record['text'] !== 'string') throw new Error(`${where} has no "text"`);
  const input: Input = { text: record['text'] };
  for (const field of fields) if (typeof record[field] === 'string' && record[field] !== '') input[field] = record[field];
  return input;
}

/** Text, with or without front matter: `key: value` lines between two lines of three hyphens. */
export function fromText(text: string): Input {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  const input: Input = { text: text.slice(front?.[0].length ?? 0).trim() };
  for (const line of front?.[1]?.split(/\r?\n/) ?? []) {
    const [, key, value] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
    const field = fields.find((f) => f === key);
    if (field && value) input[field] = value.replace(/^(['"])(.*)\1$/, '$2');
  }
  return input;
}

/** The article of a page: its paragraphs, and what its head says of it. Scripts of a parsed document never run. */
function fromHTML(html: string): Input {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const meta = (name: string) => page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
  const body = page.querySelector('article, main') ?? page.body;
  const paragraphs = [...body.querySelectorAll('p, h2, h3, li, blockquote')].map((p) => p.textContent?.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const found: Partial<Record<(typeof fields)[number], string>> = {
    title: meta('og:title') || page.querySelector('h1')?.textContent?.trim() || page.title,
    url: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
    source: meta('og:site_name'),
    published: meta('article:published_time') || (page.querySelector('time[datetime]')?.getAttribute('datetime') ?? ''),
    language: page.documentElement.lang,
  };
  const input: Input = { text: paragraphs.length > 0 ? paragraphs.join('\n\n') : (body.textContent?.trim() ?? '') };
  for (const field of fields) if (found[field]) input[field] = found[field];
  return input;
}
