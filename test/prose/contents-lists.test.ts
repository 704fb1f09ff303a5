/** Lists of contents and tables hold no figures, whatever stands behind their entries. */
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/markdown/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readProse } from '../../server/src/prose/read-prose.ts';

const printed = (text: string) => {
  const document = parseMarkdown(text);
  return readProse(document, readBlocks(document)).flatMap(({ figures }) =>
    figures.map(({ numeral }) => numeral.printed),
  );
};

describe('the entries of a list', () => {
  it.each([
    '# CONTENTS\n\n- [Boats](#boats) 12\n- Money\t40\n- Staff – 44\n- Annex I: 12 boats, page 46\n',
    '## Table of contents\n\nForeword 3\n\nI. Boats and 3 harbours ........ 12\n\n1. Crews 14\n2. Money 15\n',
    'Sommaire\n========\n\nAvant-propos 3\n\nLes ports 12\n',
    '# List of tables\n\nTable 1: Boats 12\n\nTable 2: Crews 14\n',
    '# **Contents**\n\n**Foreword** 3\n',
  ])('%j', (text) => expect(printed(text)).toEqual([]));

  it('end with the first sentence, and with the next heading', () => {
    expect(
      printed('# Contents\n\nForeword 3\n\nThe office has 20 boats.\n\nThere are 4 more\n'),
    ).toEqual(['20', '4']);
    expect(printed('# Contents\n\nForeword 3\n\n# Foreword\n\n20 boats\n')).toEqual(['20']);
  });

  it('are not taken for what a heading of another kind heads', () => {
    expect(printed('# Figures\n\n- 20 boats\n')).toEqual(['20']);
  });
});
