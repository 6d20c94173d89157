import type { Results } from './results';
export function table(_results: Results): string { return ''; }
