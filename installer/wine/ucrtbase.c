/* For Wine only: Windows' C library with the four functions that Wine's lacks and numpy wants.
   All others are handed on to a copy of Wine's own (see installer/wine.py). */
typedef struct { float part[2]; } Single;
typedef struct { double part[2]; } Double;
float crealf(Single z) { return z.part[0]; }
float cimagf(Single z) { return z.part[1]; }
double creal(Double z) { return z.part[0]; }
double cimag(Double z) { return z.part[1]; }
int _fltused = 0;
int __stdcall DllMainCRTStartup(void *a, unsigned b, void *c) { return 1; }
