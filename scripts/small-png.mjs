// Makes the PNG of a screenshot small: at most 128 colours, which is hardly seen where most of a picture
// is text on plain ground. For pictures of 8 bits a channel, not interlaced, as browsers write them.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const most = 128;
const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** The same picture with a palette. Throws on any other kind of PNG. */
export function smallPng(png) {
  const { width, height, channels, data } = readPng(png);
  const counts = new Map();
  const pixels = width * height;
  const colours = new Uint32Array(pixels);
  for (let at = 0; at < pixels; at++) {
    const from = at * channels;
    const colour = (data[from] << 16) | (data[from + 1] << 8) | data[from + 2];
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, indexOf } = reduce(counts);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    // The first byte of a row names its filter: none.
    for (let column = 0; column < width; column++) {
      rows[row * (width + 1) + 1 + column] = indexOf.get(colours[row * width + column]);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channelsOf = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** Median cut: the box of colours with most pixels in its widest spread is halved, until there are enough. */
function reduce(counts) {
  const boxes = [boxOf([...counts].map(([colour, count]) => ({ colour, count })))];
  while (boxes.length < most) {
    boxes.sort((a, b) => b.weight - a.weight);
    const widest = boxes[0];
    if (widest.weight === 0) break;
    boxes.splice(0, 1, ...halves(widest));
  }
  const indexOf = new Map();
  const palette = boxes.map(({ members }, index) => {
    for (const { colour } of members) indexOf.set(colour, index);
    return mean(members);
  });
  return { palette, indexOf };
}

function boxOf(members) {
  const spreads = [0, 1, 2].map((channel) => {
    const values = members.map(({ colour }) => channelsOf(colour)[channel]);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  });
  const spread = Math.max(...spreads);
  const pixels = members.reduce((sum, { count }) => sum + count, 0);
  // Large plain grounds weigh little less than that: they are few colours, not to be mixed with text.
  const weight = members.length === 1 ? 0 : spread * Math.sqrt(pixels);
  return { members, channel: spreads.indexOf(spread), weight };
}

function halves({ members, channel }) {
  const sorted = [...members].sort(
    (a, b) => channelsOf(a.colour)[channel] - channelsOf(b.colour)[channel],
  );
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let at = 0;
  for (let sum = 0; at < sorted.length - 1 && sum + sorted[at].count <= half; at++) {
    sum += sorted[at].count;
  }
  const border = Math.max(1, at);
  return [boxOf(sorted.slice(0, border)), boxOf(sorted.slice(border))];
}

function mean(members) {
  const pixels = members.reduce((sum, { count }) => sum + count, 0);
  const channel = (index) =>
    Math.round(
      members.reduce((sum, { colour, count }) => sum + channelsOf(colour)[index] * count, 0) /
        pixels,
    );
  return (channel(0) << 16) | (channel(1) << 8) | channel(2);
}

function readPng(png) {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('this is no PNG');
  const parts = [];
  let header;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header = content;
    if (name === 'IDAT') parts.push(content);
    at += length + 12;
  }
  const [bits, kind, , , interlaced] = header.subarray(8);
  if (bits !== 8 || ![2, 6].includes(kind) || interlaced) throw new Error('another kind of PNG');
  const [width, height, channels] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    kind === 2 ? 3 : 4,
  ];
  const data = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  return { width, height, channels, data };
}

/** Each row says how its bytes were predicted from those to the left and above. */
function unfilter(raw, stride, height, channels) {
  const data = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)];
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column < channels ? 0 : data[at - channels];
      const above = row === 0 ? 0 : data[at - stride];
      const corner = row === 0 || column < channels ? 0 : data[at - stride - channels];
      data[at] = raw[row * (stride + 1) + 1 + column] + predicted(filter, left, above, corner);
    }
  }
  return data;
}

function predicted(filter, left, above, corner) {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const result = Buffer.alloc(named.length + 8);
  result.writeUInt32BE(content.length, 0);
  named.copy(result, 4);
  result.writeUInt32BE(crc32(named), named.length + 4);
  return result;
}
