// Finds and loads the native addon: one that was built on this machine, a packed one, or one that is built now. A binary that
// does not load is followed by the next, and the error names the reason of each.
import type * as child_process from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { platform } from './build-target';

const file = 'bsd_sockets.node';
// A bundler may have moved this code: into an ES module, that has no __filename.
const from = typeof __filename === 'string' ? __filename : (process.argv[1] ?? join(process.cwd(), 'main.js'));
const requireFrom = createRequire(from);

/** The reasons why each candidate did not load. */
class Attempts {
  private readonly reasons: string[] = [];

  try<T>(candidate: string, load: () => T): T | undefined {
    try {
      return load();
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      // The system was short of memory: another binary would be, too.
      if (code === 'ENOMEM') throw error;
      this.reasons.push(`\n  ${candidate}: ${message.split('\n', 1)[0]}`);
      return undefined;
    }
  }

  /** A line for each. */
  describe(): string {
    return this.reasons.join('');
  }
}

/** Only a folder of this package is searched or built in: in a bundle the folder is the program's. */
function isPackage(root: string): boolean {
  try {
    return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name?: string }).name === 'bsd-sockets';
  } catch {
    return false;
  }
}

function loadFrom(path: string, attempts: Attempts): unknown {
  return existsSync(path) ? attempts.try(path, () => requireFrom(path) as unknown) : undefined;
}

// npm no longer runs the install scripts of dependencies.
function build(root: string): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- takes longer to load than the addon
  const { spawnSync } = require('node:child_process') as typeof child_process;
  process.stderr.write(`bsd-sockets: no binary for ${platform()}: building one\n`);
  const { error, status } = spawnSync('npm', ['run', '--silent', 'build:native'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm run build:native ended with status ${status}`);
}

function loadFromPackage(root: string, attempts: Attempts): unknown {
  const built = join(root, 'build/Release', file);
  return (
    loadFrom(built, attempts) ??
    loadFrom(join(root, 'prebuilds', platform(), file), attempts) ??
    attempts.try(`a build in ${root}`, () => (build(root), requireFrom(built) as unknown))
  );
}

/** A binary that a bundler took along: it finds the literal paths, and rewrites those that it can resolve. */
function loadBundled(attempts: Attempts): unknown {
  /* eslint-disable @typescript-eslint/no-require-imports -- without `.node`: esbuild fails on it unless it has a loader */
  try {
    switch (platform()) {
      case 'linux-x64-glibc':
        return require('../../prebuilds/linux-x64-glibc/bsd_sockets');
      case 'linux-x64-musl':
        return require('../../prebuilds/linux-x64-musl/bsd_sockets');
      case 'linux-arm64-glibc':
        return require('../../prebuilds/linux-arm64-glibc/bsd_sockets');
      case 'linux-arm64-musl':
        return require('../../prebuilds/linux-arm64-musl/bsd_sockets');
    }
  } catch (error) {
    attempts.try('the bundle', () => {
      throw error;
    });
  }
  /* eslint-enable @typescript-eslint/no-require-imports */
  return undefined;
}

/** The installed package that the bundle was made of, if it is where the bundle runs. */
function loadInstalled(attempts: Attempts): unknown {
  const manifest = attempts.try('an installed package', () => requireFrom.resolve('bsd-sockets/package.json'));
  return manifest === undefined ? undefined : loadFromPackage(join(manifest, '..'), attempts);
}

const help = {
  package: 'To build one takes Python 3, make, a C++20 compiler, and `npm run build:native` in that folder.',
  bundle:
    'This copy was bundled without its addon: keep the package external, for example `esbuild --external:bsd-sockets`.',
};

/** The exports of the addon. */
export function loadAddon(): unknown {
  if (process.platform === 'win32') {
    throw new Error('bsd-sockets needs the socket calls of a Unix C library; on Windows, use it in WSL 2.');
  }
  const root = typeof __dirname === 'string' ? join(__dirname, '../..') : undefined;
  const inPackage = root !== undefined && isPackage(root);
  const attempts = new Attempts();
  const addon = inPackage ? loadFromPackage(root, attempts) : (loadBundled(attempts) ?? loadInstalled(attempts));
  if (addon !== undefined) return addon;
  throw new Error(
    `bsd-sockets: no binary for ${platform()}, and none could be built:${attempts.describe()}\n${help[inPackage ? 'package' : 'bundle']}`,
  );
}
