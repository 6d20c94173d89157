import type { Results } from './results';
export function draw(_results: Results): void {}
