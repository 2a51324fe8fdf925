// The profiler's door: switching it, and taking what it wrote down.
#include "arguments.h"

namespace mxlab {
namespace {

/// `profile(wanted)`: bits of Profiler; 0 ends it.
napi_value profile(Environment& self, napi_value* arguments) {
  const int32_t wanted = toInt(self, arguments[0]);
  if (wanted < 0 || wanted > 7) badArgument("profile: expected a number from 0 to 7");
  self.engine.profile(static_cast<uint32_t>(wanted));
  return nullptr;
}

/// Nine numbers a record, and at the end how many records were lost.
napi_value profileRecords(Environment& self, napi_value*) {
  int64_t dropped = 0;
  const std::vector<Profiler::Record> records = self.engine.profiler().take(dropped);
  constexpr size_t kFields = 9;
  const size_t count = records.size() * kFields + 1;
  napi_value buffer, array;
  void* data = nullptr;
  if (napi_create_arraybuffer(self.env, count * sizeof(double), &data, &buffer) != napi_ok ||
      napi_create_typedarray(self.env, napi_float64_array, count, buffer, 0, &array) != napi_ok) {
    throw PendingException();
  }
  auto* next = static_cast<double*>(data);
  for (const Profiler::Record& record : records) {
    const double fields[kFields] = {static_cast<double>(record.kind),
                                    static_cast<double>(record.thread),
                                    static_cast<double>(record.begin),
                                    static_cast<double>(record.end),
                                    double(record.description),
                                    double(record.executor),
                                    double(record.first),
                                    double(record.last),
                                    double(record.scope)};
    for (const double field : fields) *next++ = field;
  }
  *next = static_cast<double>(dropped);
  return array;
}

/// The texts of the records from a number on.
napi_value profileTexts(Environment& self, napi_value* arguments) {
  const std::vector<std::string> texts =
      self.engine.profiler().texts(static_cast<size_t>(toInt(self, arguments[0])));
  napi_value array;
  napi_create_array_with_length(self.env, texts.size(), &array);
  for (uint32_t i = 0; i < texts.size(); ++i) napi_set_element(self.env, array, i, fromText(self, texts[i]));
  return array;
}

}  // namespace

const std::vector<DoorFunction> profileFunctions = {
    {"profile", entry<1, profile>},
    {"profileRecords", entry<0, profileRecords>},
    {"profileTexts", entry<1, profileTexts>},
};

}  // namespace mxlab
