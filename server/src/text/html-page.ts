/**
 * The frame of every HTML page that Crossfoot makes: its policy, its title, its styles. Must not let a page
 * load what its policy does not name.
 */
import { escapeHtml } from './escape-html.ts';

export interface HtmlPage {
  /** A language tag. */
  readonly language: string;
  /** As plain text. */
  readonly title: string;
  readonly style: string;
  /** Of the style, where the policy asks for it. */
  readonly nonce?: string;
  /** What may be used besides, as directives: "style-src 'unsafe-inline'"; all else is forbidden. */
  readonly allows: readonly string[];
  /** As HTML. */
  readonly body: string;
}

/** With its last line end. */
export function htmlPage({ language, title, style, nonce, allows, body }: HtmlPage): string {
  const policy = ["default-src 'none'", ...allows, "base-uri 'none'", "form-action 'none'"];
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style${nonce === undefined ? '' : ` nonce="${nonce}"`}>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
