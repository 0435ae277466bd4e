#pragma once

#ifdef __cplusplus
extern "C" {
#endif

// Where tensors are computed.
struct ggml_backend {
    const char * name;
};

struct ggml_backend * ggml_backend_cpu_init(void);

#ifdef __cplusplus
}
#endif
