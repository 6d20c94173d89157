// The paths that the package can be imported by: package.json names some of them, and the headers by a pattern.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  exports: Record<string, unknown>;
}

/** The headers of a checkout or of an installed package: `sys/socket`, … */
export function headers(root: string): string[] {
  return (readdirSync(join(root, 'lib/headers'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** Returns the entries without the name of the package: `''`, `/promises`, `/sys/socket`, … */
export function entries(root: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const named = Object.keys(exports).filter((path) => !/[*]|[.]json$/.test(path));
  return [...new Set([...named.map((path) => path.slice(1)), ...headers(root).map((path) => `/${path}`)])];
}
