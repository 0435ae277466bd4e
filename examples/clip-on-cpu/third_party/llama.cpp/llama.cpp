#include "llama.h"

#include "ggml.h"
#ifdef GGML_USE_CUDA
#include "ggml-cuda.h"
#endif

const char * llama_backend_name() {
#ifdef GGML_USE_CUDA
    return ggml_backend_cuda_init()->name;
#else
    return ggml_backend_cpu_init()->name;
#endif
}
