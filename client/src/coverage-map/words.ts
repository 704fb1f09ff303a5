/**
 * The words of a coverage map's window, in the editor's language: the window cannot ask for them. Must not
 * word anything that the server words.
 */
import * as vscode from 'vscode';

/** Sentences with numbered gaps. */
export function coverageWords() {
  const { l10n } = vscode;
  return {
    section: l10n.t('Section'),
    sections: l10n.t('Sections'),
    items: l10n.t('Items'),
    noGaps: l10n.t('No gaps.'),
    servesNothing: l10n.t('This section serves no item'),
    unserved: l10n.t('No section serves it'),
    statedByOne: l10n.t('stated by 1 section'),
    statedBy: l10n.t('stated by {0} sections'),
    inProseOfOne: l10n.t('in the prose of 1 section'),
    inProseOf: l10n.t('in the prose of {0} sections'),
    row: l10n.t('{0}, line {1}'),
    statement: l10n.t('{0}: stated by {1} (line {2})'),
    reference: l10n.t('{0}: in the prose of {1} (line {2})'),
  } as const;
}

export type CoverageWords = ReturnType<typeof coverageWords>;
