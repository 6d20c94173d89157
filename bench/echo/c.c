#include "loop.h"

int main(void) { serve(listening()); }
