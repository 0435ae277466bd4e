#include "encoder.h"

#include <cstdio>

#include "ggml.h"
#ifdef GGML_USE_CUDA
#include "ggml-cuda.h"
#endif

const char * encoder_backend_name() {
    ggml_backend * backend = ggml_backend_cpu_init();
#ifdef GGML_USE_CUDA
    backend = ggml_backend_cuda_init();
    std::fprintf(stderr, "encoder_load: encoding on the CUDA backend\n");
#else
    std::fprintf(stderr, "encoder_load: encoding on the CPU backend\n");
#endif
    return backend->name;
}
