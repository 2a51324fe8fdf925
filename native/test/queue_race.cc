// A program for the thread sanitizer: one thread pushes, releases, writes, waits and asks for notice in many
// orders while the compute thread works. Prints nothing when all sums are right; built and run by
// scripts/test_sanitize.mjs.
#include <atomic>
#include <cstdio>
#include <vector>

#include "core/engine.h"

using mxlab::Engine;
using mxlab::EngineError;

namespace {

constexpr int kCount = 1000;

int32_t makePlan(Engine& engine, const char* kernel, int64_t parameter, const mxlab::Meta& meta) {
  mxlab::PlanSpec spec;
  spec.kernel = kernel;
  spec.inputs = {meta};
  spec.outputs = {meta};
  return engine.makePlan(spec, {&meta}, {&meta}, reinterpret_cast<const uint8_t*>(&parameter),
                         sizeof parameter, kernel);
}

/// Arrays of growing sizes that are released at once, under a small limit on what the queue may hold.
int limitRounds(Engine& engine) {
  engine.memory().queueBytes = 1 << 20;
  int wrong = 0;
  for (int round = 1; round <= 200; ++round) {
    const int count = round * 3000;
    const mxlab::Meta& meta = engine.meta(engine.internMeta(mxlab::DType::kFloat32, {count}));
    const int32_t plan = makePlan(engine, "engine_probe_add_scalar", 1, meta);
    const std::vector<float> values(static_cast<size_t>(count), 1.0f);
    const int32_t source = engine.create(meta);
    engine.write(source, values.data(), count * 4, 0);
    const double one = 1;
    const int32_t result = engine.runSimple(plan, &source, 1, &one, 1);
    engine.release(source);
    if (round % 20 == 0) {
      float last = 0;
      engine.read(result, &last, 4, (count - 1) * 4);
      if (last != 2) ++wrong;
    }
    engine.release(result);
    engine.releasePlan(plan);
  }
  engine.waitAll();
  return wrong;
}

/// Chains of calls that wait, with releases in between; some meet a number at which they fail.
int segmentRounds(Engine& engine) {
  constexpr int kLarge = 70000;
  const mxlab::Meta& meta = engine.meta(engine.internMeta(mxlab::DType::kFloat32, {kLarge}));
  const int32_t piece = makePlan(engine, "engine_probe_piece", 0, meta);
  const int32_t queued = makePlan(engine, "engine_probe_add_scalar", 1, meta);
  std::vector<float> result(kLarge);
  const double one = 1;
  int wrong = 0;
  for (int round = 0; round < 300; ++round) {
    std::vector<float> values(kLarge, 1.0f);
    const bool fails = round % 11 == 3;
    if (fails) values[kLarge - 1] = -100;
    int32_t array = engine.create(meta);
    engine.write(array, values.data(), kLarge * 4, 0);
    const int steps = 1 + round % 40;
    for (int step = 0; step < steps; ++step) {
      const int32_t next = engine.runSimple(step % 13 == 12 ? queued : piece, &array, 1, &one, 1);
      engine.release(array);
      array = next;
    }
    try {
      engine.read(array, result.data(), kLarge * 4, 0);
      if (fails || result[5] != static_cast<float>(1 + steps)) ++wrong;
    } catch (const EngineError&) {
      if (!fails) ++wrong;
    }
    engine.release(array);
  }
  try {
    engine.waitAll();
  } catch (const EngineError&) {
  }
  return wrong;
}

}  // namespace

int main() {
  std::atomic<int> reached{0};
  Engine engine({[](int64_t) {}, [] {}, [&] { ++reached; }, [] {}, [](void*) {}});
  const mxlab::Meta& meta = engine.meta(engine.internMeta(mxlab::DType::kFloat32, {kCount}));
  const int32_t queued = makePlan(engine, "engine_probe_add_scalar", 1, meta);
  const int32_t inlined = makePlan(engine, "engine_probe_add_scalar", 0, meta);
  const int32_t failing = makePlan(engine, "engine_probe_fail", 1, meta);
  const std::vector<float> zeros(kCount);
  std::vector<float> result(kCount);
  const double one = 1;
  int wrong = 0;
  for (int round = 0; round < 3000; ++round) {
    int32_t array = engine.create(meta);
    engine.write(array, zeros.data(), kCount * 4, 0);
    const int steps = round % 17;
    for (int step = 0; step < steps; ++step) {
      const int32_t next = engine.runSimple((round + step) % 3 != 0 ? queued : inlined, &array, 1, &one, 1);
      engine.release(array);
      array = next;
      if (round % 97 == 0 && step == 3) {
        const int32_t failed = engine.runSimple(failing, &array, 1, &one, 1);
        engine.release(engine.runSimple(inlined, &failed, 1, &one, 1));
        try {
          engine.wait(failed);
          ++wrong;
        } catch (const EngineError&) {
        }
        engine.release(failed);
      }
      if (round % 50 == 7) engine.releasePlan(makePlan(engine, "engine_probe_add_scalar", 1, meta));
      if (round % 3 == 1) engine.fifo().notifyAt(engine.fifo().pushed());
    }
    if (round % 4 != 0) {
      engine.read(array, result.data(), kCount * 4, 0);
      if (result[kCount / 2] != static_cast<float>(steps)) ++wrong;
    }
    engine.release(array);
    if (round % 200 == 0) engine.trim(0);
    if (round % 700 == 699) {
      try {
        engine.setThreads(2);
      } catch (const EngineError&) {
        engine.setThreads(2);  // the first call reported the failures of this test
      }
    }
  }
  try {
    engine.waitAll();
  } catch (const EngineError&) {
  }
  engine.setThreads(1);  // the sanitizer does not see how OpenMP's threads wait for each other
  wrong += segmentRounds(engine);
  wrong += limitRounds(engine);
  engine.fifo().end();
  const int32_t late = engine.create(meta);
  engine.write(late, zeros.data(), kCount * 4, 0);
  const int32_t later = engine.runSimple(queued, &late, 1, &one, 1);
  engine.read(later, result.data(), kCount * 4, 0);
  if (result[7] != 1) ++wrong;
  engine.release(late);
  engine.release(later);
  if (wrong != 0 || engine.arrays().count() != 0 || reached == 0) {
    std::printf("%d wrong results, %d arrays left, %d notices\n", wrong,
                static_cast<int>(engine.arrays().count()), reached.load());
    return 1;
  }
  return 0;
}
