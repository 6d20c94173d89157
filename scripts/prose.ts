// Part of `npm run lint`: counts four habits that make a reader stumble, per 1,000 words of prose. Prose is Markdown outside
// of code, and the comments and longer strings of source files. `npm run lint:prose -- --all` lists the habits of all files.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PERSON = '(?:you|i|we|people|reader|user|programmer|author|contributor|maintainer|learner|anyone|everyone)s?';
const VERB =
  "(?:is|are|was|were|has|have|had|does|did|do|can|can't|cannot|could|may|might|must|will|would|should|comes?|came|makes?|" +
  'made|goes|takes?|needs?|waits?|gives?|gets?|lies|reads?|writes?|runs?|closes?|calls?|opens?|holds?|ends?|remains?|\\w+ed)';

const habits = {
  'a What/Who/Whose clause at the start of a sentence':
    /(?<=^[\s/*#>|'"`-]*|[.:;!?|*] +)(?:What|Who|Whose|Whoever|Whatever)\b(?![^.:;|]*\?)/gm,
  'what/who as the subject of a thing': RegExp(
    `\\bwhat(?:ever)? ${VERB}\\b|(?<!\\b${PERSON},? )\\bwho(?:ever)? ${VERB}\\b`,
    'g',
  ),
  'a thing that tells, says, asks or knows': RegExp(
    `(?<!\\b${PERSON},? (?:who )?)\\b(?:tell|tells|told|say|says|said|ask|asks|asked|know|knows|knew)\\b`,
    'gi',
  ),
  'nobody/somebody': /\b(?:nobody|somebody|anybody|everybody)\b/gi,
};

/** The number of each habit that a group of files may have per 1,000 words; without a limit it is not checked yet. */
const groups: { name: string; files: RegExp; limit?: number }[] = [
  { name: 'README.md', files: /^README\.md$/, limit: 0 },
  { name: 'docs', files: /^(docs\/(?!api\/|.*\.ko\.).*|CHANGELOG|CONTRIBUTING|.+\/README)\.md$/ },
  { name: 'lib and native', files: /^(lib|native)\/.*\.(m?ts|h|cc)$/ },
  { name: 'the other programs', files: /^(examples|scripts|bench|test)\/.*\.(ts|m?js|cjs|h|c|cc)$/ },
];

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The text with all but its prose blanked, so that each word keeps its place. */
function proseOf(file: string, text: string): string {
  if (file.endsWith('.md'))
    return text.replace(/^```[^]*?^```$|`[^`\n]*`|\]\([^)]*\)|<!--[^]*?-->|<\/?\w[^>]*>/gm, blank);
  let prose = '';
  for (const { 0: piece, index } of text.matchAll(/\/\*[^]*?\*\/|(?<![:"'`\\])\/\/.*|(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g))
    if (/\w+ \w+ \w+/.test(piece))
      prose += blank(text.slice(prose.length, index)) + piece.replace(/`[^`]*`(?!$)/g, blank);
  return prose;
}

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n');
for (const { name, files: wanted, limit } of groups) {
  const texts = files.filter((file) => wanted.test(file)).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const pages = texts.map(({ file, text }) => ({ file, text, prose: proseOf(file, text) }));
  const words = pages.reduce((sum, { prose }) => sum + (prose.match(/[\w'-]+/g)?.length ?? 0), 0);
  for (const [habit, pattern] of Object.entries(habits)) {
    const found = pages.flatMap(({ file, text, prose }) =>
      [...prose.matchAll(pattern)].map(({ index }) => {
        const before = text.slice(0, index).split('\n');
        return `  ${file}:${before.length}: …${before.at(-1)!.slice(-30)}${text.slice(index).split('\n')[0]!.slice(0, 50)}`;
      }),
    );
    const rate = (1000 * found.length) / words;
    if (rate > (limit ?? Infinity)) process.exitCode = 1;
    else if (!process.argv.includes('--all')) continue;
    console.log(`${name}: ${habit}: ${rate.toFixed(2)} per 1,000 words, at most ${limit ?? '?'}\n${found.join('\n')}`);
  }
}
