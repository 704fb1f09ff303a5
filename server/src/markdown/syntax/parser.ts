/**
 * Puts the block parser together: CommonMark, GFM and the extensions beside this file. Must not read
 * inline markup: blocks are found without it, and inlines are read only where they are asked for.
 */
import { GFM, parser } from '@lezer/markdown';
import { FrontMatterSyntax } from './front-matter.ts';

export const blockParser = parser.configure([GFM, FrontMatterSyntax]);
