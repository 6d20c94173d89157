// If this process runs under a sanitizer, only Node may load it: other tools that tests start would report leaks.
const { LD_PRELOAD: preload, ...rest } = process.env;

export const isSanitized = preload !== undefined;

/** The environment for a tool. */
export const withoutSanitizer: NodeJS.ProcessEnv = rest;

/** Returns the beginning of a command that runs under the sanitizer again, and reports leaks if `leaks` is true. */
export function sanitized(leaks = false): [string, ...string[]] {
  return ['env', ...(isSanitized ? [`LD_PRELOAD=${preload}`, `ASAN_OPTIONS=detect_leaks=${Number(leaks)}`] : [])];
}
