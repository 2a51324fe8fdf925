/** Source maps of emitted bodies: the original lines are moved up past the prelude and the file gets the cell's name. */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one base64-VLQ segment. */
function decode(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = digits.indexOf(letter);
    value += (digit & 31) << shift;
    if (digit & 32) shift += 5;
    else {
      numbers.push(value & 1 ? -(value >> 1) : value >> 1);
      value = 0;
      shift = 0;
    }
  }
  return numbers;
}

function encode(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let rest = number < 0 ? (-number << 1) | 1 : number << 1;
    do {
      const digit = rest & 31;
      rest >>>= 5;
      text += digits[rest > 0 ? digit | 32 : digit];
    } while (rest > 0);
  }
  return text;
}

/** The map with its original lines moved by `-lines`, for a source called `name`. */
export function moveMap(json: string, name: string, source: string, lines: number): string {
  const map = JSON.parse(json) as { mappings: string; sources: string[]; file: string };
  let isFirst = true;
  // Lines are relative to the segment before, so only the first one changes.
  map.mappings = map.mappings.replace(/[A-Za-z0-9+/]+/g, (segment) => {
    if (!isFirst) return segment;
    const numbers = decode(segment);
    if (numbers.length < 4) return segment;
    isFirst = false;
    numbers[2]! -= lines;
    return encode(numbers);
  });
  return JSON.stringify({
    version: 3,
    file: name,
    sources: [name],
    sourcesContent: [source],
    names: [],
    mappings: map.mappings,
  });
}
