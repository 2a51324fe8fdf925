// Memory that JavaScript sees too: its own buffers as arrays, and arrays' memory as its buffers. Work that
// touches such memory is finished when its call returns: between two lines of JavaScript nothing else reads
// or writes it.
#include "engine.h"

namespace mxlab {

int32_t Engine::createOutside(const Meta& meta, void* data, void* keeper) {
  Storage* storage = freshRecord();
  storage->block = Block();
  storage->block.data = data;
  storage->block.klass = Storage::kForeign;
  storage->bytes = meta.bytes;
  storage->references = 1;
  storage->version = 0;
  storage->lastWrite = storage->lastUse = 0;
  storage->pending = 0;
  storage->keeper = keeper;
  storage->isOutside = true;
  ++outside_;
  Array& array = arrays_.insert();
  array.storage = storage;
  array.data = static_cast<char*>(data);
  array.meta = &meta;
  array.owner = nullptr;
  return array.handle;
}

void Engine::freeOutside(Storage* storage) {
  --outside_;
  void* keeper = storage->keeper;
  storage->keeper = nullptr;
  storage->isOutside = false;
  storage->block = Block();
  bury([this, keeper] { hooks_.dropOwner(keeper); });
  retireRecord(storage);
}

Storage* Engine::show(int32_t handle, bool isWritten) {
  wait(handle);
  Storage* storage = array(handle).storage;
  if (storage->lastUse > fifo_.done()) fifo_.wait(storage->lastUse, hooks_.poll);
  storage->references++;
  if (isWritten) storage->version++;
  if (storage->shown++ == 0 && storage->block.klass != Storage::kForeign) {
    storage->isOutside = true;
    ++outside_;
  }
  return storage;
}

void Engine::hide(Storage* storage, bool isWritten) {
  if (isWritten) storage->version++;
  if (--storage->shown == 0 && storage->block.klass != Storage::kForeign) {
    storage->isOutside = false;
    --outside_;
  }
  dropStorage(storage);
}

}  // namespace mxlab
