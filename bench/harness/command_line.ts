// The command lines of `npm run bench` and of the programs in scripts/: --help, wrong arguments, and a closed pipe. It
// is in this folder because bench/ is compiled by itself.
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Ends the process because of a wrong command line: exit status 2, and the reason on standard error. */
export function usageError(reason: string): never {
  const script = process.env['npm_lifecycle_event'];
  console.error(`${reason}\n${script ? `npm run ${script} -- ` : ''}--help shows the usage`);
  process.exit(2);
}

/** Parses the arguments of this process. Prints the help text for --help, and ends quietly when the reader of a pipe is gone. */
export function commandLine<C extends ParseArgsConfig>(help: string, config: C): ReturnType<typeof parseArgs<C>> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(help.trim());
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return usageError((error as Error).message.split('. ')[0]!);
  }
}
