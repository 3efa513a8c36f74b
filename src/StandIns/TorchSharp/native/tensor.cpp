// Tensors as handles: their life, their shape and memory; generators, devices and threads.
#include "shim.h"

#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>

#include <cstring>
#include <mutex>

namespace {

// The hook that counts devices was renamed between versions of libtorch.
template <typename Hooks>
auto devices(const Hooks& hooks, int) -> decltype(hooks.deviceCount()) {
  return hooks.deviceCount();
}

template <typename Hooks>
auto devices(const Hooks& hooks, long) -> decltype(hooks.getNumGPUs()) {
  return hooks.getNumGPUs();
}

}  // namespace

SHIM int shim_tensor_new(void* data, int64_t bytes, const int64_t* shape, int dimensions, int type, void** result) {
  return shim::guarded([&] {
    at::Tensor made = at::empty(c10::IntArrayRef(shape, dimensions), at::TensorOptions().dtype(static_cast<c10::ScalarType>(type)));
    TORCH_CHECK(static_cast<int64_t>(made.nbytes()) == bytes, "the shape needs ", made.nbytes(), " bytes, ", bytes, " were given");
    if (bytes > 0) {
      std::memcpy(made.data_ptr(), data, static_cast<size_t>(bytes));
    }
    *result = shim::own(std::move(made));
  });
}

SHIM void shim_tensor_delete(void* handle) { delete static_cast<at::Tensor*>(handle); }

SHIM int64_t shim_tensor_dimensions(void* handle) { return shim::tensor(handle).dim(); }

SHIM void shim_tensor_sizes(void* handle, int64_t* sizes) {
  const at::Tensor& t = shim::tensor(handle);
  std::memcpy(sizes, t.sizes().data(), sizeof(int64_t) * static_cast<size_t>(t.dim()));
}

SHIM int64_t shim_tensor_count(void* handle) { return shim::tensor(handle).numel(); }

SHIM int shim_tensor_type(void* handle) { return static_cast<int>(shim::tensor(handle).scalar_type()); }

SHIM int shim_tensor_device(void* handle, int* index) {
  c10::Device device = shim::tensor(handle).device();
  *index = device.index();
  return static_cast<int>(device.type());
}

SHIM int shim_tensor_contiguous(void* handle) { return shim::tensor(handle).is_contiguous() ? 1 : 0; }

SHIM int shim_tensor_data(void* handle, void** data) {
  return shim::guarded([&] { *data = shim::tensor(handle).data_ptr(); });
}

SHIM int shim_generator_new(uint64_t seed, int type, int index, void** result) {
  return shim::guarded([&] {
    // A clone of the default generator is of the right kind for any device, and leaves the default one as it is.
    at::Generator standard = at::globalContext().defaultGenerator(shim::device(type, index));
    std::lock_guard<std::mutex> lock(standard.mutex());
    auto* made = new at::Generator(standard.clone());
    made->set_current_seed(seed);
    *result = made;
  });
}

SHIM int shim_generator_default(void** result) {
  return shim::guarded([&] { *result = new at::Generator(at::globalContext().defaultGenerator(at::kCPU)); });
}

SHIM int shim_generator_seed(void* handle, uint64_t seed) {
  return shim::guarded([&] {
    auto& generator = *static_cast<at::Generator*>(handle);
    std::lock_guard<std::mutex> lock(generator.mutex());
    generator.set_current_seed(seed);
  });
}

SHIM uint64_t shim_generator_current(void* handle) { return static_cast<at::Generator*>(handle)->current_seed(); }

SHIM void shim_generator_delete(void* handle) { delete static_cast<at::Generator*>(handle); }

SHIM int shim_cuda_devices() { return at::hasCUDA() ? static_cast<int>(devices(at::detail::getCUDAHooks(), 0)) : 0; }

SHIM int shim_cuda_synchronize(int index) {
  return shim::guarded([&] { at::detail::getCUDAHooks().deviceSynchronize(static_cast<c10::DeviceIndex>(index)); });
}

SHIM int shim_threads() { return at::get_num_threads(); }

SHIM int shim_set_threads(int count) {
  return shim::guarded([&] { at::set_num_threads(count); });
}
