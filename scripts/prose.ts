// Part of `npm run lint`: counts four habits that make a reader stumble, per 1,000 words of prose. Prose is Markdown outside
// of code, and the comments and longer strings of source files. `npm run lint:prose -- --all` lists all of them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const any = (words: string): string => `\\b(?:${words.replace(/ /g, '|')})\\b`;
const SPEECH = any('tells? told says? said asks? asked knows? knew');
const PEOPLE = any(
  'you I we people readers? users? programmers? authors? contributors? maintainers? learners? students?',
);
const VERBS = any(
  'is are was were has have had does did do can cannot could may might must will would should comes? came makes? made goes takes? ' +
    'needs? waits? gives? gets? lies reads? writes? runs? closes? calls? opens? holds? ends? remains? \\w+ed',
);
const habits = {
  'a What/Who/Whose clause at the start of a sentence':
    /(?<=^[\s/*#>|'"`-]*|[.:;!?|*] +)(?:What|Who|Whose|Whoever|Whatever)\b(?![^.:;|]*\?)/gm,
  'what/who as the subject of a thing': RegExp(`\\bwhat ${VERBS}|(?<!${PEOPLE},? )\\bwho ${VERBS}`, 'g'),
  'a thing that tells, says, asks or knows': RegExp(`(?<!${PEOPLE},? (?:who |can )?)${SPEECH}`, 'gi'),
  'an indefinite -body': RegExp(any('(?:no|some|any|every)body'), 'gi'),
};

/** Groups of files, and the number of each habit that they may have per 1,000 words. Without a limit they are not checked. */
const groups: [name: string, files: RegExp, limit?: number][] = [
  ['README.md', /^README\.md$/, 0],
  ['docs', /^(docs\/(?!api\/|.*\.ko\.).*|CHANGELOG|CONTRIBUTING|.+\/README)\.md$/, 0.3],
  ['lib', /^lib\/.*\.m?ts$/, 0.3],
  ['native', /^native\/.*\.(h|cc)$/],
  ['tests', /^test\/.*\.(ts|m?js|cjs|h|c|cc)$/, 0.3],
  ['the other programs', /^(examples|scripts|bench)\/.*\.(ts|m?js|cjs|h|c|cc)$/, 0.3],
];
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The text with all but its prose blanked, so that each word keeps its place. */
function proseOf(file: string, text: string): string {
  const code = /^```[^]*?^```$|`[^`\n]*`|\]\([^)]*\)|<!--[^]*?-->|<\/?\w[^>]*>/gm;
  if (file.endsWith('.md')) return text.replace(code, blank);
  let prose = '';
  for (const { 0: piece, index } of text.matchAll(/\/\*[^]*?\*\/|(?<![:"'`\\])\/\/.*|(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g))
    if (/\w+ \w+ \w+/.test(piece))
      prose += blank(text.slice(prose.length, index)) + piece.replace(/`[^`]*`(?!$)/g, blank);
  return prose;
}

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(existsSync);
for (const [name, wanted, limit = Infinity] of groups) {
  const texts = files.filter((file) => wanted.test(file)).map((file) => [file, readFileSync(file, 'utf8')] as const);
  const pages = texts.map(([file, text]) => ({ file, text, prose: proseOf(file, text) }));
  const words = pages.reduce((sum, { prose }) => sum + (prose.match(/[\w'-]+/g)?.length ?? 0), 0);
  for (const [habit, pattern] of Object.entries(habits)) {
    const found = pages.flatMap(({ file, text, prose }) =>
      [...prose.matchAll(pattern)].map(({ index }) => {
        const context = text.slice(Math.max(0, index - 30), index + 50).replace(/\s+/g, ' ');
        return `\n  ${file}:${text.slice(0, index).split('\n').length}: …${context}…`;
      }),
    );
    const summary = `${name}: ${habit}: ${((1000 * found.length) / words).toFixed(2)} per 1,000 words, at most ${limit}`;
    if (found.length > (limit * words) / 1000) process.exitCode = 1;
    if (found.length > (limit * words) / 1000 || process.argv.includes('--all')) console.log(summary + found.join(''));
  }
}
