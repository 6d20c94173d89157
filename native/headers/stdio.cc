#include <stdio.h>

#include "../registry.h"

CONSTANTS(BUFSIZ);
