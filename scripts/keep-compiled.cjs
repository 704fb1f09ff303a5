// Loaded before the launcher (`node --require`): at the end of the run, writes what V8 compiled of
// the bundle to `cli.cache` beside it, behind the bundle's first line and V8's version.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const cache = join(dist, 'cli.cache');
const bundle = readFileSync(join(dist, 'cli.cjs'), 'utf8');
const mark = Buffer.from(`${bundle.slice(0, bundle.indexOf('\n') + 1)}${process.versions.v8}\n`);

// An empty one, so that the launcher sets its flags: compiled code holds under the same ones only.
writeFileSync(cache, mark);

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    process.on('exit', () => {
      writeFileSync(cache, Buffer.concat([mark, this.createCachedData()]));
    });
  }
};
