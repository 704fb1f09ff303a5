/**
 * A draft's own words as Markdown that shows them as they are. Must not change what a reader sees.
 */

/** Also for cells of a pipe table; line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&');
}
