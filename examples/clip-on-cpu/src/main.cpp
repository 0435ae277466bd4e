#include <cstdio>

#include "llama.h"
#ifdef LANTERN_VISION
#include "encoder.h"
#endif

int main() {
    std::printf("llama:   using %s\n", llama_backend_name());
#ifdef LANTERN_VISION
    std::printf("encoder: using %s\n", encoder_backend_name());
#endif
    return 0;
}
