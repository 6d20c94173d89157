#include "loop.h"

int main(void) { serve(listening(), 65536); }
