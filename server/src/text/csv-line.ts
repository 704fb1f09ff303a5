/**
 * Rows of CSV for spreadsheets (RFC 4180). Must not let a text pass for a formula.
 */

/** One row with its line end, CRLF. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

const numeric = /^[+-]?\d+(?:\.\d+)?$/;

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !numeric.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
