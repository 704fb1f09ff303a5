/**
 * Puts the block parser together: CommonMark, GFM and the extensions beside this file. Must not read
 * inline markup: blocks are found without it, and inlines are read only where they are asked for.
 */
import { parser } from '@lezer/markdown';
import { ContainerSyntax, continueItem, continueQuote } from './containers.ts';
import { DirectiveSyntax } from './directives.ts';
import { DivFenceSyntax } from './div-fences.ts';
import { DrawnTableSyntax } from './drawn-tables.ts';
import { FootnoteSyntax } from './footnotes.ts';
import { FrontMatterSyntax } from './front-matter.ts';
import { HtmlSyntax } from './html-blocks.ts';
import { changeParser } from './internals.ts';
import { endsParagraph } from './interrupts.ts';
import { LetteredItemSyntax } from './lettered-items.ts';
import { ParagraphSyntax } from './paragraphs.ts';

export const blockParser = changeParser(
  parser.configure([
    ContainerSyntax,
    HtmlSyntax,
    ParagraphSyntax,
    FootnoteSyntax,
    DirectiveSyntax,
    DivFenceSyntax,
    DrawnTableSyntax,
    LetteredItemSyntax,
    FrontMatterSyntax,
  ]),
  { endsLeaf: endsParagraph, continues: { Blockquote: continueQuote, ListItem: continueItem } },
);
