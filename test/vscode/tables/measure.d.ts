/** Place, spans and text of each cell of the page's first table: `1,0 2×1 North`. Sizes in pixels. */
export function measure(sizes: { readonly columns: number; readonly slot: number }): string[];
