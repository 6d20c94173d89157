// Text for the terminal.

/** Columns as wide as their cells; numbers to the right. */
export function table(head: string[], rows: (string | number)[][]): void {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((cells) => String(cells[i] ?? '').length)));
  const right = head.map((_, i) => rows.length > 0 && rows.every((cells) => typeof cells[i] === 'number'));
  for (const cells of all) {
    const padded = cells.map((cell, i) => String(cell)[right[i] ? 'padStart' : 'padEnd'](widths[i]!));
    console.log(`  ${padded.join('  ')}`.trimEnd());
  }
}

/** `██████░░░░`: the level of a buffer. */
export function bar(full: number, size: number, width = 24): string {
  // A small level is visible too, and a level beyond the size fills the bar.
  const cells = Math.min(width, full > 0 ? Math.max(1, Math.round((full / size) * width)) : 0);
  return '█'.repeat(cells) + '░'.repeat(width - cells);
}
