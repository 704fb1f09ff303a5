#!/usr/bin/env node
// Starts the command line's bundle, or for `crossfoot lsp` the language server's. Most of a short run is V8 compiling it, so the build leaves the
// compiled code beside it; where that does not fit (another Node), the bundle is compiled as usual.
'use strict';
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const isServer = process.argv[2] === 'lsp' && isTransport(process.argv.slice(3));
const name = isServer ? 'server' : 'cli';
const file = join(__dirname, `${name}.cjs`);
// The build leaves nothing but ASCII in the command line's: no need to look for longer characters.
const source = readFileSync(file, isServer ? 'utf8' : 'latin1');
const compiled = readCache();

// What is right for a server costs a run of a fraction of a second more than it brings. A cache of this V8
// shows that it has these flags. They are set before the cache is used, which holds under them only; threads
// have them from the main one.
if (isMainThread && compiled !== undefined) {
  const flags = [
    // Code is optimized only if it is busy for longer than that.
    '--interrupt-budget=800000',
    // With less of what it calls compiled into it: V8 would spend more time on that than it saves, on every thread anew.
    '--max-inlined-bytecode-size-cumulative=100',
    // No pattern is compiled twice, first for few uses and then for many.
    '--no-regexp-tier-up',
    // Garbage is collected at once rather than in steps.
    '--no-incremental-marking',
    // Nor is it left lying until there is several times as much as what is in use.
    '--heap-growing-percent=50',
  ];
  require('node:v8').setFlagsFromString(flags.join(' '));
}
const script = new Script(Module.wrap(source), { filename: file, cachedData: compiled });
script.runInThisContext()(exports, require, module, file, __dirname);

/** A cache begins with the bundle's first line, which names the build, and V8's version: V8 compares lengths only. */
function readCache() {
  try {
    const cache = readFileSync(join(__dirname, `${name}.cache`));
    const firstLine = source.slice(0, source.indexOf('\n') + 1);
    const mark = Buffer.from(`${firstLine}${process.versions.v8}\n`);
    return cache.subarray(0, mark.length).equals(mark) ? cache.subarray(mark.length) : undefined;
  } catch {
    return undefined;
  }
}

/** How a client may reach the server; anything else the command line explains. */
function isTransport(args) {
  if (args.length === 0) return true;
  if (args.length > 2) return false;
  return (
    /^--(?:stdio|node-ipc|(?:socket|pipe|clientProcessId)=.+)$/.test(args[0]) ||
    (/^--(?:socket|pipe)$/.test(args[0]) && args.length === 2)
  );
}
