#!/usr/bin/env node
// Starts the command line's bundle. Most of a short run is V8 compiling it, so the build leaves the
// compiled code beside it; where that does not fit (another Node), the bundle is compiled as usual.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const file = join(__dirname, 'cli.cjs');
const cacheFile = join(__dirname, 'cli.cache');
const source = readFileSync(file, 'utf8');
const script = new Script(Module.wrap(source), { filename: file, cachedData: readCache() });

/** The cache begins with the build's mark, the bundle's first line: V8 itself compares lengths only. */
function readCache() {
  try {
    const cache = readFileSync(cacheFile);
    const mark = Buffer.from(source.slice(0, source.indexOf('\n') + 1));
    return cache.subarray(0, mark.length).equals(mark) ? cache.subarray(mark.length) : undefined;
  } catch {
    return undefined;
  }
}

if (script.cachedDataRejected === false) {
  // Optimizing code that runs once takes longer than running it; what is truly hot is still optimized.
  require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
}
if (process.env.CROSSFOOT_WRITE_CACHE) {
  process.on('exit', () => {
    const mark = Buffer.from(source.slice(0, source.indexOf('\n') + 1));
    writeFileSync(cacheFile, Buffer.concat([mark, script.createCachedData()]));
  });
}
script.runInThisContext()(exports, require, module, file, __dirname);
