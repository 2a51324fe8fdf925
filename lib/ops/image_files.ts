/** Images from the bytes of JPEG and PNG files. */
import {
  bool,
  defineOp,
  int,
  MXNetError,
  text,
  UNKNOWN,
  type Functions,
  type ShapeInference,
  type TypeInference,
} from '../core/index.js';

const params = {
  flag: int('0 for a grey image, anything else for colours.', 1, { min: 0 }),
  to_rgb: bool('Red, green, blue; false: blue, green, red.', true),
};
const none = { none: 'it reads files, which are data' } as const;
const source = 'ITU-T T.81 and JFIF; W3C, PNG; MXNet 1.9.1, image.imdecode';
const details =
  'JPEG, baseline and progressive, grey or three components, decodes to the bytes that libjpeg makes; a grey image of a coloured file is its brightness. PNG of every kind: transparency is left out, 16 bits keep the upper half. The orientation that a camera notes is not applied. The size follows from the file, so a call waits for it; a graph cannot hold it.';

/** Bytes in, bytes out. */
const bytes = (types: TypeInference): void => {
  types.in.forEach((_, index) => types.setIn(index, 'uint8'));
  types.setOut(0, 'uint8');
};
const file = { doc: 'The bytes of the file, (n,).' };

const colours = (flag: number): number => (flag === 0 ? 1 : 3);

function imageShape(shapes: ShapeInference, flag: number): void {
  shapes.setOut(0, [UNKNOWN, UNKNOWN, colours(flag)]);
}

/** The smallest file that shows something: a PNG of 2 x 1 pixels. */
const example = [
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0, 123,
  64, 232, 221, 0, 0, 0, 15, 73, 68, 65, 84, 120, 218, 99, 248, 207, 192, 192, 208, 240, 31, 0, 8, 0, 2, 127,
  37, 62, 252, 9, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

type Numbers<T> = (input: T) => Iterable<number | bigint>;

/** Where a graph is built there are no values to read. */
function readerOf<T>(numbers: Numbers<T> | undefined): Numbers<T> {
  if (numbers !== undefined) return numbers;
  throw new MXNetError('the size of an image depends on its file, which a graph does not have', {
    hint: 'Decode into an array with mx.op.invoke, and bind that',
  });
}

/** The image in these bytes, whose size is read first. */
function decoded<T>(F: Functions<T>, buffer: T, given: object, numbers: Numbers<T>): T[] {
  const [height, width] = Array.from(numbers(F.invoke('_decoded_size', [buffer])[0]!), Number);
  return F.invoke('_decode_image', [buffer], { ...given, height, width });
}

defineOp({
  name: '_cvimdecode',
  category: 'other',
  summary: 'The image in the bytes of a JPEG or PNG file.',
  details,
  source,
  inputs: { buf: file },
  params,
  inferShape: (shapes, p) => {
    shapes.rankOf(0, [1]);
    imageShape(shapes, p.flag);
  },
  inferType: bytes,
  gradient: none,
  valueShaped: true,
  body: ({ F, inputs, params: p, numbers }) => decoded(F, inputs[0]!, p, readerOf(numbers)),
  examples: [
    { inputs: { buf: { values: example } }, dtype: 'uint8' },
    { inputs: { buf: { values: example } }, params: { flag: 0 }, dtype: 'uint8' },
    { inputs: { buf: { values: example } }, params: { to_rgb: false }, dtype: 'uint8' },
  ],
});

defineOp({
  name: '_cvimread',
  category: 'other',
  summary: 'The image in a JPEG or PNG file.',
  details,
  source: source.replace('imdecode', 'imread'),
  inputs: {},
  params: { filename: text('Name of the file.'), ...params },
  inferShape: (shapes, p) => imageShape(shapes, p.flag),
  inferType: bytes,
  gradient: none,
  valueShaped: true,
  body: ({ F, params: { filename, ...rest }, numbers }) => {
    const read = readerOf(numbers);
    const [size] = Array.from(read(F.invoke('_file_size', [], { filename })[0]!), Number);
    return decoded(F, F.invoke('_read_file', [], { filename, size })[0]!, rest, read);
  },
  examples: [{ params: { filename: 'kernel/kernelspec/logo-32x32.png' } }],
});

/** Parts of the operators above, for sizes that are known. */
const part = { category: 'other', gradient: none, internal: true } as const;
const filename = text('Name of the file.');
const logo = { filename: 'kernel/kernelspec/logo-32x32.png' };

defineOp({
  ...part,
  name: '_decoded_size',
  summary: 'Height and width of the image in the bytes of a file.',
  inputs: { buf: file },
  params: {},
  inferShape: (shapes) => {
    shapes.rankOf(0, [1]);
    shapes.setOut(0, [2]);
  },
  inferType: (types) => {
    types.setIn(0, 'uint8');
    types.setOut(0, 'int64');
  },
  kernel: 'image_size',
  examples: [{ inputs: { buf: { values: example } }, dtype: 'uint8' }],
});

defineOp({
  ...part,
  name: '_decode_image',
  summary: 'The image in the bytes of a file, when its size is known.',
  inputs: { buf: file },
  params: {
    ...params,
    height: int('Height.', undefined, { min: 1 }),
    width: int('Width.', undefined, { min: 1 }),
  },
  inferShape: (shapes, p) => {
    shapes.rankOf(0, [1]);
    shapes.setOut(0, [p.height, p.width, colours(p.flag)]);
  },
  inferType: bytes,
  kernel: 'decode_image',
  examples: [{ inputs: { buf: { values: example } }, params: { height: 1, width: 2 }, dtype: 'uint8' }],
});

defineOp({
  ...part,
  name: '_file_size',
  summary: 'How many bytes a file has.',
  inputs: {},
  params: { filename },
  inferShape: (shapes) => shapes.setOut(0, [1]),
  inferType: (types) => types.setOut(0, 'int64'),
  kernel: 'file_size',
  // A file may change: what was read of it once is not what it holds.
  random: true,
  examples: [{ params: logo }],
});

defineOp({
  ...part,
  name: '_read_file',
  summary: 'The bytes of a file, when their number is known.',
  inputs: {},
  params: { filename, size: int('Number of bytes.', undefined, { min: 0 }) },
  inferShape: (shapes, p) => shapes.setOut(0, [p.size]),
  inferType: bytes,
  kernel: 'read_file',
  random: true,
  examples: [{ params: { ...logo, size: 739 } }],
});
