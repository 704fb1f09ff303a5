/**
 * A draft's own words as Markdown that shows them as they are. Must not change what a reader sees.
 */

/** Also for cells of a pipe table; line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&');
}

/** The names that Crossfoot gives begin a sentence with a capital; the author's own stay as they are. */
export function capital(name: string): string {
  return /^(?:the|this|percentage) /.test(name)
    ? name.charAt(0).toUpperCase() + name.slice(1)
    : name;
}
