// Times single operators in a loop of C++, the floor that the managed binding is compared with.
#include "shim.h"

#include <chrono>

namespace {

template <typename Work>
double nanoseconds(int count, Work&& work) {
  auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < count; i++) {
    at::Tensor result = work();
  }
  std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
  return taken.count() / count;
}

}  // namespace

// Gives the nanoseconds of one call of: 0 add, 1 softmax over dimension 1, 2 mm, 3 narrow to the first row.
SHIM int shim_time(int which, void* left, void* right, int count, double* result) {
  return shim::guarded([&] {
    const at::Tensor &a = shim::tensor(left), &b = shim::tensor(right);
    switch (which) {
      case 0:
        *result = nanoseconds(count, [&] { return at::add(a, b); });
        break;
      case 1:
        *result = nanoseconds(count, [&] { return at::softmax(a, 1); });
        break;
      case 2:
        *result = nanoseconds(count, [&] { return at::mm(a, b); });
        break;
      case 3:
        *result = nanoseconds(count, [&] { return at::narrow(a, 0, 0, 1); });
        break;
      default:
        TORCH_CHECK(false, "there is no operator ", which, " to time");
    }
  });
}
