#include "ggml-cuda.h"

__global__ void scale(float * values, float factor, int count) {
    int at = blockIdx.x * blockDim.x + threadIdx.x;
    if (at < count) values[at] *= factor;
}

extern "C" void ggml_cuda_scale(float * values, float factor, int count) {
    scale<<<(count + 255) / 256, 256>>>(values, factor, count);
}

extern "C" struct ggml_backend * ggml_backend_cuda_init(void) {
    static struct ggml_backend backend = { "CUDA" };
    return &backend;
}
