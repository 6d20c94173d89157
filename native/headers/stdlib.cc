#include <stdlib.h>

#include "../registry.h"

CONSTANTS(EXIT_SUCCESS, EXIT_FAILURE);
