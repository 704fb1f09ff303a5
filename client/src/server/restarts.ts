/**
 * What the client's package does when its server dies, in that package's words. Must not count deaths.
 */
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** Starts the server again as long as `mayRestart`, which is asked once for each death. */
export function restartWhile(mayRestart: () => boolean): ErrorHandler {
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => ({
      action: mayRestart() ? CloseAction.Restart : CloseAction.DoNotRestart,
      // Else the package shows words of its own.
      handled: true,
    }),
  };
}
