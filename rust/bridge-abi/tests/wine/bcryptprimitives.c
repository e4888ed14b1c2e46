/* What Rust's standard library needs of a library of Windows that Wine before 8.12 does not have: random bytes. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG length);

BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length);

BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) {
  return SystemFunction036(bytes, (ULONG)length);
}
