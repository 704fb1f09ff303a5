// Made by scripts/gen/presets.mjs from schemas/presets/; do not edit.
import type { ConfiguredSeverity } from '../load-config.ts';

/** By version: what its preset says about the rules of today. */
export const presets: Readonly<Record<string, Readonly<Record<string, ConfiguredSeverity>>>> =
  {
  "0.1": {}
};
