// Each relative link in the pages of the package leads to a file in the tarball, and to a heading that exists. Files that only
// the repository has (examples, tests, benchmarks) are named without a link.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository, run } from './project';

let packed: string[];

beforeAll(async () => {
  const { stdout } = await run(repository, 'npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
  packed = (JSON.parse(stdout) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path);
});

const withoutCode = (path: string): string =>
  readFileSync(join(repository, path), 'utf8').replace(/^```[^]*?^```$/gm, '');

/** The anchors of a page, as GitHub and npm make them of its headings. */
function anchorsOf(path: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of withoutCode(path).matchAll(/^#+ +(.*)$/gm)) {
    const text = heading!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = text.replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '').replace(/ /g, '-');
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

function brokenLinks(page: string): string[] {
  const links = [
    ...withoutCode(page)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^):#]*)(?:#([^)]*))?\)/g),
  ];
  return links
    .filter(([, path, anchor]) => {
      const target = path ? join(dirname(page), path) : page;
      if (!packed.includes(target)) return true;
      return anchor !== undefined && !anchorsOf(target).has(anchor);
    })
    .map(([link]) => `${page}: ${link}`);
}

test('every link of the pages leads into the tarball', () => {
  const pages = packed.filter((path) => path.endsWith('.md'));
  expect(pages).toEqual(expect.arrayContaining(['CHANGELOG.md', 'README.md', 'docs/promises.md']));
  expect(pages.flatMap(brokenLinks)).toEqual([]);
});
