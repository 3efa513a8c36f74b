// What every file of the shim shares: the calling convention and the way errors leave it.
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <string>

#define SHIM extern "C" __attribute__((visibility("default")))

namespace shim {

// The last error of this thread: the first line of the exception's message.
extern thread_local std::string error;

void remember(const char* message);

// Runs work; 0 when it returned, 1 when it threw. No exception crosses into managed code.
template <typename Work>
int guarded(Work&& work) noexcept {
  try {
    work();
    return 0;
  } catch (const c10::Error& e) {
    remember(e.what_without_backtrace());
  } catch (const std::exception& e) {
    remember(e.what());
  } catch (...) {
    remember("unknown native error");
  }
  return 1;
}

inline at::Tensor& tensor(void* handle) { return *static_cast<at::Tensor*>(handle); }

inline void* own(at::Tensor tensor) { return new at::Tensor(std::move(tensor)); }

inline c10::Device device(int type, int index) {
  return c10::Device(static_cast<c10::DeviceType>(type), static_cast<c10::DeviceIndex>(index));
}

}  // namespace shim
