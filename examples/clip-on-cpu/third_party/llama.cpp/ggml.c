#include "ggml.h"

struct ggml_backend * ggml_backend_cpu_init(void) {
    static struct ggml_backend backend = { "CPU" };
    return &backend;
}
