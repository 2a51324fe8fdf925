// Images from the bytes of JPEG and PNG files, and the bytes of files.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "core/kernel.h"
#include "generated/params/decode_image.h"
#include "generated/params/file_size.h"
#include "generated/params/read_file.h"
#include "jpeg.h"
#include "png.h"

namespace mxlab {
namespace {

DecodedImage decode(const uint8_t* data, size_t size, ImageWish wish) {
  if (size > 1 && data[0] == 0xff && data[1] == 0xd8) return decodeJpeg(data, size, wish);
  if (size > 1 && data[0] == 0x89 && data[1] == 'P') return decodePng(data, size, wish);
  throw std::invalid_argument("buf: neither a JPEG nor a PNG file");
}

void expectBytes(const Meta& meta, const std::string& kernel) {
  if (meta.dtype != DType::kUint8)
    throw std::invalid_argument(kernel + ": the bytes of a file must be uint8");
}

MXLAB_KERNEL("image_size", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& in = spec.inputs.at(0);
  expectBytes(in, spec.kernel);
  if (spec.outputs.at(0).size != 2 || spec.outputs[0].dtype != DType::kInt64)
    throw std::invalid_argument("image_size: the output must be two int64");
  return std::make_unique<FunctionKernel>(500.0, [size = in.size](const Call& call) {
    const DecodedImage image = decode(call.in<uint8_t>(0), static_cast<size_t>(size), ImageWish::kSize);
    call.out<int64_t>(0)[0] = image.height;
    call.out<int64_t>(0)[1] = image.width;
  });
});

MXLAB_KERNEL("decode_image", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const DecodeImageParams p(reader);
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  expectBytes(in, spec.kernel);
  expectBytes(out, spec.kernel);
  const int64_t channels = p.flag == 0 ? 1 : 3;
  if (out.rank() != 3 || out.shape[2] != channels)
    throw std::invalid_argument("decode_image: the output does not fit");
  const int64_t height = out.shape[0], width = out.shape[1];
  return std::make_unique<FunctionKernel>(
      1000.0 + static_cast<double>(out.size) * 10,
      [size = in.size, height, width, channels, swaps = !p.to_rgb && channels == 3](const Call& call) {
        const ImageWish wish = channels == 1 ? ImageWish::kGrey : ImageWish::kColour;
        const DecodedImage image = decode(call.in<uint8_t>(0), static_cast<size_t>(size), wish);
        if (image.height != height || image.width != width)
          throw std::invalid_argument("buf: the image has another size than the file said");
        uint8_t* to = call.out<uint8_t>(0);
        for (int64_t i = 0; i < height * width; ++i) {
          const uint8_t* from = image.pixels.data() + i * image.channels;
          for (int64_t c = 0; c < channels; ++c) *to++ = from[image.channels == 1 ? 0 : (swaps ? 2 - c : c)];
        }
      });
});

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::unique_ptr<std::FILE, CloseFile> open(const std::string& name) {
  std::unique_ptr<std::FILE, CloseFile> file(std::fopen(name.c_str(), "rb"));
  if (!file) throw std::invalid_argument("filename: " + name + ": " + std::strerror(errno));
  return file;
}

int64_t lengthOf(std::FILE* file, const std::string& name) {
  const bool moved = std::fseek(file, 0, SEEK_END) == 0;
  const int64_t length = moved ? std::ftell(file) : -1;
  // Folders say that they are endless.
  if (length < 0 || length > (int64_t{1} << 40))
    throw std::invalid_argument("filename: " + name + " is not a file");
  std::rewind(file);
  return length;
}

MXLAB_KERNEL("file_size", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const std::string name = FileSizeParams(reader).filename;
  if (spec.outputs.at(0).size != 1 || spec.outputs[0].dtype != DType::kInt64)
    throw std::invalid_argument("file_size: the output must be one int64");
  return std::make_unique<FunctionKernel>(
      5000.0, [name](const Call& call) { call.out<int64_t>(0)[0] = lengthOf(open(name).get(), name); });
});

MXLAB_KERNEL("read_file", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const std::string name = ReadFileParams(reader).filename;
  const Meta& out = spec.outputs.at(0);
  expectBytes(out, spec.kernel);
  return std::make_unique<FunctionKernel>(5000.0 + static_cast<double>(out.size), [name, size = out.size](
                                                                                      const Call& call) {
    const auto file = open(name);
    const size_t wanted = static_cast<size_t>(size);
    if (lengthOf(file.get(), name) != size || std::fread(call.outputs[0], 1, wanted, file.get()) != wanted)
      throw std::invalid_argument("filename: " + name + " changes while it is read");
  });
});

}  // namespace
}  // namespace mxlab
