// Runs the API tests once, in the first window that opens, if the environment names them.
const { closeSync, openSync } = require('node:fs');

exports.activate = () => {
  const { CROSSFOOT_TEST_SUITE: suite, CROSSFOOT_TEST_RESULT: result } = process.env;
  if (suite && result && isFirst(`${result}.started`)) require(suite).run();
};

function isFirst(mark) {
  try {
    closeSync(openSync(mark, 'wx'));
    return true;
  } catch {
    return false;
  }
}
