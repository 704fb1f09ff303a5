/**
 * The version that the command line prints; a test holds it equal to the manifest's. Must not read
 * files.
 */

export const version = '0.1.0';
