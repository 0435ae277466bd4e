#pragma once

// What a model is run in.
struct llama_context;

// The name of what the language model is computed on.
const char * llama_backend_name();
