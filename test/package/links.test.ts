// Who has the package has no more than it holds: a link of its pages leads to something there, or the page says in some
// paragraph that this folder or file is the repository's.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository, run } from './project';

let packed: string[];

beforeAll(async () => {
  const { stdout } = await run(repository, 'npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
  packed = (JSON.parse(stdout) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path);
});

const holds = (path: string): boolean => packed.some((file) => file === path || file.startsWith(join(path, '/')));

/** The links of a page that lead out of the package, though the page doesn't say so. */
function misleading(page: string): string[] {
  const text = readFileSync(join(repository, page), 'utf8').replace(/^```[^]*?^```$/gm, '');
  const said = text.split(/\n\n+/).filter((paragraph) => /repository|저장소/.test(paragraph));
  return [...text.matchAll(/\]\(([^)#:]+)(#.*?)?\)/g)]
    .map(([, link]) => join(dirname(page), link!))
    .filter((path) => !holds(path) && !said.some((paragraph) => paragraph.includes(path.split('/')[0]!)))
    .map((path) => `${page}: ${path}`);
}

test('the pages of the package link to what is in it, or say that it is in the repository', () => {
  const pages = packed.filter((path) => path.endsWith('.md'));
  expect(pages).toEqual(expect.arrayContaining(['CHANGELOG.md', 'README.md', 'docs/promises.md']));
  expect(pages.flatMap(misleading)).toEqual([]);
});
