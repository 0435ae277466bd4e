#pragma once

// The name of what the language model is computed on.
const char * llama_backend_name();
