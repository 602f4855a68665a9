/** What is read of the reader's own in the current folder. */
export const PINS = '.duidu/pins.jsonl';
export const HIDDEN = '.duidu/hidden-phrases.txt';
export const GLOSSARY = '.duidu/terms.yaml';

export const ownFiles: readonly string[] = [PINS, HIDDEN, GLOSSARY];
