import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { ChildEnvironment } from '../running/environment.ts'
import type { Session } from '../running/session.ts'
import { STAND_IN_NVCC } from './stand-in-nvcc.ts'
import type { Nvcc, Toolkit } from './toolchain.ts'

/** The CUDA version that the stand-in claims where there is no real one to copy it from. */
const STAND_IN_VERSION = '12.4.131'
const ARCHITECTURES = [50, 52, 53, 60, 61, 62, 70, 72, 75, 80, 86, 87, 89, 90]

const RUNTIME = `#pragma once
#include <stddef.h>
#include "cuda_runtime_api.h"
#ifdef __cplusplus
struct uint3 { unsigned int x, y, z; };
struct dim3 {
  unsigned int x, y, z;
  dim3(unsigned int x = 1, unsigned int y = 1, unsigned int z = 1) : x(x), y(y), z(z) {}
};
#ifdef __CUDACC__
#define __global__
#define __device__
#define __host__
#define __shared__ static
#define __constant__ static
#define __managed__ static
#define __forceinline__ inline
#define __noinline__
#define __launch_bounds__(...)
static const dim3 threadIdx, blockIdx, blockDim, gridDim;
static const int warpSize = 32;
inline void __syncthreads() {}
inline void __syncwarp(unsigned int = 0) {}
#endif
#endif
`

const RUNTIME_API = `#pragma once
#include <stddef.h>
#define CUDART_VERSION @NUMBER@
typedef int cudaError_t;
enum { cudaSuccess = 0, cudaErrorInsufficientDriver = 35, cudaErrorNoDevice = 100 };
enum cudaMemcpyKind { cudaMemcpyHostToHost, cudaMemcpyHostToDevice, cudaMemcpyDeviceToHost, cudaMemcpyDeviceToDevice, cudaMemcpyDefault };
typedef struct CUstream_st *cudaStream_t;
typedef struct CUevent_st *cudaEvent_t;
struct cudaDeviceProp { char name[256]; int major, minor, multiProcessorCount; size_t totalGlobalMem, sharedMemPerBlock; };
static inline cudaError_t cudaGetDeviceCount(int *count) { *count = 0; return cudaErrorNoDevice; }
static inline cudaError_t cudaGetDeviceProperties(struct cudaDeviceProp *p, int device) { (void)p; (void)device; return cudaErrorNoDevice; }
static inline cudaError_t cudaGetDevice(int *device) { *device = 0; return cudaErrorNoDevice; }
static inline cudaError_t cudaSetDevice(int device) { (void)device; return cudaErrorNoDevice; }
static inline cudaError_t cudaGetLastError(void) { return cudaErrorNoDevice; }
static inline cudaError_t cudaDeviceSynchronize(void) { return cudaErrorNoDevice; }
static inline cudaError_t cudaRuntimeGetVersion(int *version) { *version = CUDART_VERSION; return cudaSuccess; }
static inline cudaError_t cudaDriverGetVersion(int *version) { *version = 0; return cudaSuccess; }
static inline const char *cudaGetErrorString(cudaError_t error) { (void)error; return "no device"; }
static inline const char *cudaGetErrorName(cudaError_t error) { (void)error; return "cudaErrorNoDevice"; }
static inline cudaError_t cudaFree(void *p) { (void)p; return cudaErrorNoDevice; }
#ifdef __cplusplus
template <class T> cudaError_t cudaMalloc(T **p, size_t) { *p = 0; return cudaErrorNoDevice; }
static inline cudaError_t cudaMemcpy(void *, const void *, size_t, cudaMemcpyKind) { return cudaErrorNoDevice; }
#endif
`

const DRIVER = `#pragma once
#define CUDA_VERSION @NUMBER@
typedef int CUresult;
typedef int CUdevice;
typedef struct CUctx_st *CUcontext;
typedef struct CUstream_st *CUstream;
enum { CUDA_SUCCESS = 0, CUDA_ERROR_NO_DEVICE = 100 };
static inline CUresult cuInit(unsigned int flags) { (void)flags; return CUDA_ERROR_NO_DEVICE; }
`

const HALF = `#pragma once
#ifdef __cplusplus
struct __half { unsigned short bits; };
struct __half2 { __half x, y; };
typedef __half half;
typedef __half2 half2;
inline float __half2float(__half) { return 0; }
inline __half __float2half(float) { return __half(); }
#endif
`

/** Headers that only have to be there. */
const EMPTY_HEADERS = words(`
  driver_types.h vector_types.h vector_functions.h library_types.h device_launch_parameters.h
  device_functions.h host_defines.h cuda_fp16.hpp cuda_bf16.h cuda_fp8.h cuda_fp4.h mma.h cuComplex.h
  cublas_v2.h cublas.h cublas_api.h cublasLt.h cufft.h cufftXt.h curand.h curand_kernel.h
  cusparse.h cusolver_common.h cusolverDn.h cusolverSp.h nvml.h nvrtc.h nvToolsExt.h
  nvtx3/nvToolsExt.h cuda_profiler_api.h cooperative_groups.h cudaProfiler.h cub/cub.cuh
  math_constants.h sm_61_intrinsics.h
`)

const SHARED = words(`
  cudart cublas cublasLt cufft cufftw curand cusparse cusolver nvrtc nvJitLink nvToolsExt OpenCL
  nppc nppial nppicc nppidei nppif nppig nppim nppist nppisu nppitc npps nvjpeg nvblas
`)
const STATIC = words(`
  cudart_static cudadevrt culibos cublas_static cublasLt_static cufft_static
  cufft_static_nocallback curand_static cusparse_static cusolver_static nvrtc_static
  nvptxcompiler_static
`)
const STUBS = ['cuda', 'nvidia-ml']

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** The eight bytes that begin an archive; with nothing behind them it is an empty one. */
const EMPTY_ARCHIVE = '!<arch>\n'
/** The linker takes a text file for a linker script; a comment is an empty one. */
const EMPTY_LIBRARY = '/* stand-in */\n'

/**
 * Writes a toolkit that is just enough to configure CUDA projects and to run the preprocessor over them. It is text of
 * our own, holds nothing of NVIDIA's, and compiles no device code.
 *
 * @param directory is created
 * @param version the version to claim: the real compiler's where one is there but lacks libraries
 */
export async function writeStandIn(
  directory: string,
  version: string = STAND_IN_VERSION,
  architectures: readonly number[] = ARCHITECTURES,
): Promise<void> {
  const [major = '12', minor = '0'] = version.split('.')
  const number = String(Number(major) * 1000 + Number(minor) * 10)
  const files = new Map<string, string>([
    ['include/cuda_runtime.h', RUNTIME],
    ['include/cuda_runtime_api.h', RUNTIME_API.replace('@NUMBER@', number)],
    ['include/cuda.h', DRIVER.replace('@NUMBER@', number)],
    ['include/cuda_fp16.h', HALF],
    ['version.json', `${JSON.stringify({ cuda: { name: 'stand-in', version } })}\n`],
    ['nvvm/libdevice/README', 'No device library: this toolkit only configures.\n'],
    ['bin/crt/link.stub', ''],
  ])
  for (const header of EMPTY_HEADERS) files.set(`include/${header}`, '#pragma once\n')
  for (const name of SHARED) files.set(`lib64/lib${name}.so`, EMPTY_LIBRARY)
  for (const name of STATIC) files.set(`lib64/lib${name}.a`, EMPTY_ARCHIVE)
  for (const name of STUBS) files.set(`lib64/stubs/lib${name}.so`, EMPTY_LIBRARY)
  const archs = architectures.length > 0 ? architectures : ARCHITECTURES
  files.set(
    'bin/nvcc',
    STAND_IN_NVCC.replaceAll('@VERSION@', version)
      .replaceAll('@ARCHS@', archs.join(' '))
      .replaceAll('@ARCH@', String(archs[0])),
  )
  for (const tool of ['nvlink', 'fatbinary', 'ptxas', 'bin2c', 'cuobjdump'])
    files.set(`bin/${tool}`, '#!/bin/sh\nexit 0\n')

  for (const [file, text] of files) {
    const place = path.join(directory, file)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, text)
    if (/^bin\/\w+$/.test(file)) await chmod(place, 0o755)
  }
}

/** The configure-only toolkit, of the real one's version where there is one. */
export async function standIn(session: Session, nvcc: Nvcc | null): Promise<Toolkit> {
  const directory = path.join(session.scratch, 'cuda')
  await writeStandIn(directory, nvcc?.version, nvcc?.architectures)
  return { kind: 'stand-in', environment: addStandIn(session.environment, directory) }
}

/** An environment in which the stand-in is the CUDA toolkit. */
export function addStandIn(environment: ChildEnvironment, directory: string): ChildEnvironment {
  const bin = path.join(directory, 'bin')
  return {
    ...environment,
    PATH: `${bin}:${environment['PATH'] ?? ''}`,
    CUDACXX: path.join(bin, 'nvcc'),
    CUDA_PATH: directory,
    CUDA_HOME: directory,
    CUDAToolkit_ROOT: directory,
  }
}
