/** Reads the XML that the formats write, strictly: what no parser takes throws. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The root of a document with a declaration, elements, attributes and text; nothing else is known. */
export function readXml(source: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(declaration)) throw new Error('no declaration');
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  const pattern = /<(\/?)([a-z-]+)((?:\s+[a-zA-Z]+="[^"<>]*")*)(\/?)>|([^<>]+)/gy;
  let at = declaration.length;
  while (at < source.length) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (!found) throw new Error(`no XML: ${source.slice(at, at + 80)}`);
    at = pattern.lastIndex;
    const [, close, name, attributes, empty, text] = found;
    if (text !== undefined) open.at(-1)!.text += decoded(text);
    else if (close) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element: Open = {
        name: name!,
        attributes: attributesOf(attributes!),
        children: [],
        text: '',
      };
      open.at(-1)!.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [root, ...more] = top.children;
  if (open.length !== 1 || !root || more.length > 0) throw new Error('not one whole element');
  return root;
}

interface Open extends XmlElement {
  readonly children: Open[];
  text: string;
}

function attributesOf(source: string): Readonly<Record<string, string>> {
  const found = [...source.matchAll(/([a-zA-Z]+)="([^"]*)"/g)];
  const attributes = Object.fromEntries(found.map(([, name, value]) => [name, decoded(value!)]));
  if (Object.keys(attributes).length < found.length) throw new Error(`twice in ${source}`);
  return attributes;
}

function decoded(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) {
    throw new Error('a character that XML does not allow');
  }
  return text.replace(/&([^;]{0,8};?)/g, (whole, name: string) => {
    const code = /^#(\d+);$/.exec(name)?.[1];
    const sign = code === undefined ? entities[name.slice(0, -1)] : String.fromCodePoint(+code);
    if (sign === undefined || !name.endsWith(';')) throw new Error(`no entity: ${whole}`);
    return sign;
  });
}
