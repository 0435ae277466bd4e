#pragma once

#include "ggml.h"

#ifdef __cplusplus
extern "C" {
#endif

struct ggml_backend * ggml_backend_cuda_init(void);

#ifdef __cplusplus
}
#endif
