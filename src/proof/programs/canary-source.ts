import type { BeforeAndAfter, Definition } from '../evidence.ts'
import type { Contrast } from '../verdict/contrast.ts'

/** A program that only builds with the expected definitions, and runs one kernel whose result is checked. */
const BODY = `
#include <cstdio>
#include <cuda_runtime.h>

__global__ void square(int *values, int count) {
  int at = blockIdx.x * blockDim.x + threadIdx.x;
  if (at < count) values[at] = values[at] * values[at];
}

static int cuda_error(const char *step, cudaError_t error) {
  std::printf("{\\"status\\":\\"cuda-error\\",\\"step\\":\\"%s\\",\\"error\\":\\"%s\\"}\\n", step, cudaGetErrorName(error));
  return 4;
}

int main() {
  int devices = 0;
  cudaError_t error = cudaGetDeviceCount(&devices);
  if (error == cudaErrorNoDevice || error == cudaErrorInsufficientDriver || (error == cudaSuccess && devices == 0)) {
    std::printf("{\\"status\\":\\"no-device\\",\\"error\\":\\"%s\\"}\\n", cudaGetErrorName(error));
    return 77;
  }
  if (error != cudaSuccess) return cuda_error("cudaGetDeviceCount", error);
  cudaDeviceProp device;
  error = cudaGetDeviceProperties(&device, 0);
  if (error != cudaSuccess) return cuda_error("cudaGetDeviceProperties", error);

  const int count = 256;
  int host[count];
  for (int at = 0; at < count; ++at) host[at] = at;
  int *values = nullptr;
  error = cudaMalloc(&values, sizeof host);
  if (error != cudaSuccess) return cuda_error("cudaMalloc", error);
  error = cudaMemcpy(values, host, sizeof host, cudaMemcpyHostToDevice);
  if (error != cudaSuccess) return cuda_error("cudaMemcpy", error);
  square<<<2, 128>>>(values, count);
  error = cudaGetLastError();
  if (error != cudaSuccess) return cuda_error("launch", error);
  error = cudaMemcpy(host, values, sizeof host, cudaMemcpyDeviceToHost);
  if (error != cudaSuccess) return cuda_error("cudaMemcpy", error);
  cudaFree(values);
  for (int at = 0; at < count; ++at)
    if (host[at] != at * at) {
      std::printf("{\\"status\\":\\"wrong\\",\\"at\\":%d,\\"value\\":%d}\\n", at, host[at]);
      return 3;
    }
  std::printf("{\\"status\\":\\"ran\\",\\"device\\":\\"%s\\",\\"capability\\":\\"%d.%d\\",\\"component\\":\\"%s\\",\\"definition\\":\\"%s\\",\\"result\\":\\"right\\"}\\n", device.name, device.major, device.minor, COMPONENT, DEFINITION);
  return 0;
}
`

type Watched = Pick<Contrast, 'expects' | 'refuses'>

/** Guards on the definitions, then a kernel that says which component and definition it was built for. */
export function canarySource({
  expects,
  refuses,
  component,
}: Watched & { readonly component: string }): string {
  const guards = guardsOf({ expects, refuses }).map(
    ({ asks, error }) => `${asks}\n#error ${error}\n#endif`,
  )
  const told = [
    `static const char COMPONENT[] = "${inString(component)}";`,
    `static const char DEFINITION[] = "${inString(expects.join(' '))}";`,
  ]
  return `${guards.join('\n')}\n\n${told.join('\n')}\n${BODY}`
}

/** What the program asks of each definition, and the error with which it is not built. */
export function guardsOf({
  expects,
  refuses,
}: Watched): readonly { readonly asks: string; readonly error: string }[] {
  return [
    ...expects.map((name) => ({
      asks: `#ifndef ${name}`,
      error: `FLAG_GUARD expected definition ${name} is missing`,
    })),
    ...refuses.map((name) => ({
      asks: `#ifdef ${name}`,
      error: `FLAG_GUARD obsolete definition ${name} is still set`,
    })),
  ]
}

/** A name inside a string of C that is printed inside a string of JSON. */
function inString(text: string): string {
  return text.replaceAll(/[^\w .:+/-]/g, '?')
}

/** The texts of the definitions that the program watches: no other definition of a target is its business. */
export function watchedTexts({
  expects,
  refuses,
  before,
  after,
}: Omit<Contrast, 'target'>): BeforeAndAfter<readonly string[]> {
  const watched = new Set([...expects, ...refuses])
  const textsIn = (definitions: readonly Definition[]): readonly string[] =>
    definitions.filter(({ name }) => watched.has(name)).map(({ text }) => text)
  return { before: textsIn(before), after: textsIn(after) }
}
