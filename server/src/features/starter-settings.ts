/**
 * A first crossfoot.yaml: what holds from the start, and as comments what could be said. Must not look for
 * files.
 */
import { yamlText } from '../profiles/front-matter-places.ts';

/**
 * `reports`: paths or patterns relative to the file; `profile`: the id of a profile in `profiles/`. The rest is
 * comments, which a person takes up.
 */
export function starterSettings(reports: readonly string[], profile?: string): string {
  const list = reports.map((pattern) => `  - ${JSON.stringify(pattern)}\n`).join('');
  return `# Settings of Crossfoot for this folder and the folders in it.
# While you write here, suggestions (Ctrl+Space) and hovers explain every key.

# No crossfoot.yaml in the folders above counts.
root: true

# Without the sign in front, only the rules of version 0.1 count: a newer Crossfoot brings no new kind of finding.
# extends: crossfoot:0.1

# Which Markdown files are reports, beside those whose front matter names a profile.
${reports.length > 0 ? `reports:\n${list}` : '# reports:\n#   - reports/*.md\n#   - "!reports/README.md"\n'}
# The profile of reports whose front matter names none: what they must look like.
${profile === undefined ? '# profile: council-report' : `profile: ${yamlText(profile)}`}

# Profiles of your own, and the frameworks that reports refer to.
${profile === undefined ? '# profiles:\n#   - profiles/*.yaml' : 'profiles:\n  - profiles/*.yaml'}
# catalogues:
#   - catalogues/*.yaml

# Acronyms of the organization that reports need not explain.
# acronyms:
#   - acronyms.csv

# For each report the report of the year before, for the figures that both print.
# prior:
#   annual-report-2025.md: annual-report-2024.md

# How severe a rule is: off, info, warning or error. A family is named with a star.
# rules:
#   table/total: error
#   numbering/*: warning
`;
}
