// A sanitizer that this process runs under belongs to Node alone: the tools that tests start would report leaks.
const { LD_PRELOAD: preload, ...rest } = process.env;

export const isSanitized = preload !== undefined;

/** The environment for a tool. */
export const withoutSanitizer: NodeJS.ProcessEnv = rest;

/** What precedes a command so that it runs under the sanitizer again, and reports its own leaks where `leaks` is true. */
export function sanitized(leaks = false): [string, ...string[]] {
  return ['env', ...(isSanitized ? [`LD_PRELOAD=${preload}`, `ASAN_OPTIONS=detect_leaks=${Number(leaks)}`] : [])];
}
