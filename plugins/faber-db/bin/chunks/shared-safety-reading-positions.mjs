function byteOffsets(text) {
  const bytes = Buffer.from(text);
  if (bytes.length === text.length) return (byte) => Math.min(byte, text.length);
  return runningSum(bytes.length, (at) => {
    const byte = bytes[at] ?? 0;
    if ((byte & 192) === 128) return 0;
    return byte >= 240 ? 2 : 1;
  });
}
function codePointOffset(text, index) {
  let offset = 0;
  for (let seen = 0; seen < index && offset < text.length; seen++) {
    offset += (text.codePointAt(offset) ?? 0) > 65535 ? 2 : 1;
  }
  return offset;
}
function positions(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const pointsBefore = codePoints(text);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    return { line: low + 1, column: pointsBefore(offset) - pointsBefore(start) + 1 };
  };
}
function codePoints(text) {
  if (!/[\uDC00-\uDFFF]/.test(text)) return (offset) => Math.min(offset, text.length);
  return runningSum(text.length, (at) => isSecondHalf(text, at) ? 0 : 1);
}
function isSecondHalf(text, at) {
  const isHalf = (unit, kind) => (unit & 64512) === kind;
  return isHalf(text.charCodeAt(at), 56320) && isHalf(text.charCodeAt(at - 1), 55296);
}
var BLOCK = 128;
function runningSum(length, weight) {
  const sums = new Float64Array(Math.floor(length / BLOCK) + 1);
  let sum = 0;
  for (let at = 0; at < length; at++) {
    if (at % BLOCK === 0) sums[at / BLOCK] = sum;
    sum += weight(at);
  }
  if (length % BLOCK === 0) sums[length / BLOCK] = sum;
  return (end) => {
    const to = Math.min(end, length);
    const block = Math.floor(to / BLOCK);
    let answer = sums[block] ?? 0;
    for (let at = block * BLOCK; at < to; at++) answer += weight(at);
    return answer;
  };
}
export {
  byteOffsets,
  codePointOffset,
  positions
};
