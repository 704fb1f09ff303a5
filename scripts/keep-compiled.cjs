// Loaded before the launcher (`node --require`): at the end of the run, writes what V8 compiled of
// the bundle to `cli.cache` beside it, behind the bundle's first line.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const vm = require('node:vm');

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    process.on('exit', () => {
      const bundle = readFileSync(options.filename);
      const mark = bundle.subarray(0, bundle.indexOf('\n') + 1);
      const cache = join(dirname(options.filename), 'cli.cache');
      writeFileSync(cache, Buffer.concat([mark, this.createCachedData()]));
    });
  }
};
