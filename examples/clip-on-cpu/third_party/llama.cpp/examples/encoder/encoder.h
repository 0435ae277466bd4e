#pragma once

// The name of what pictures are encoded on.
const char * encoder_backend_name();
