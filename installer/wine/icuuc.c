/* For Wine only: stands in for Windows' own icuuc.dll, which Wine lacks. Every converter fails to
   open, and Qt falls back to its own codecs. */
#include <stdint.h>
#define X __declspec(dllexport)
X void* ucnv_open(const char*n,int*e){ if(e)*e=16; return 0; }
X void ucnv_close(void*c){}
X void ucnv_reset(void*c){}
X int8_t ucnv_getMaxCharSize(void*c){return 1;}
X const char* ucnv_getName(void*c,int*e){ if(e)*e=16; return 0;}
X void ucnv_getToUCallBack(void*c,void**a,const void**b){*a=0;*b=0;}
X void ucnv_getFromUCallBack(void*c,void**a,const void**b){*a=0;*b=0;}
X void ucnv_setToUCallBack(void*c,void*a,const void*b,void**oa,const void**ob,int*e){if(e)*e=16;}
X void ucnv_setFromUCallBack(void*c,void*a,const void*b,void**oa,const void**ob,int*e){if(e)*e=16;}
X void ucnv_cbToUWriteUChars(void*a,const void*s,int l,int o,int*e){if(e)*e=16;}
X void ucnv_cbFromUWriteUChars(void*a,const void**s,const void*l,int o,int*e){if(e)*e=16;}
X void ucnv_toUnicode(void*c,void**t,const void*tl,const char**s,const char*sl,int*o,int8_t f,int*e){if(e)*e=16;}
X void ucnv_fromUnicode(void*c,char**t,const char*tl,const void**s,const void*sl,int*o,int8_t f,int*e){if(e)*e=16;}
X int ucnv_toUCountPending(void*c,int*e){return 0;}
X int ucnv_fromUCountPending(void*c,int*e){return 0;}
X const char* ucnv_getStandardName(const char*n,const char*s,int*e){if(e)*e=16;return 0;}
X const char* ucnv_getAvailableName(int n){return 0;}
X int ucnv_countAvailable(void){return 0;}
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void){}
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(void){}
int __stdcall DllMainCRTStartup(void*h,unsigned r,void*p){return 1;}
