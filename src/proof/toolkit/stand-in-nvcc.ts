/** Written as `${$}{…}`, the shell's own braces survive the template. */
const $ = '$'

/**
 * A POSIX shell script that answers what build systems ask of nvcc while they configure, and hands every compile to the
 * host's C++ compiler. Must-haves, each found by a configure that failed without it: the banner and the `#$` lines that
 * CMake parses, an implicit `cuda_runtime.h`, `-Xcompiler` lists split at blanks and commas, response files, `.c` probes,
 * `--run`, kernel launches in feature probes.
 */
export const STAND_IN_NVCC = String.raw`#!/bin/sh
# Flagshift's configure-only stand-in for a CUDA compiler. It compiles no device code.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
version=@VERSION@
major=${$}{version%%.*}
rest=${$}{version#*.}
minor=${$}{rest%%.*}
build=${$}{rest##*.}
host=${$}{NVCC_CCBIN:-${$}{CUDAHOSTCXX:-g++}}
libraries="\"-L$root/lib64/stubs\" \"-L$root/lib64\""

fatal() { echo "nvcc fatal   : $1" >&2; exit 1; }

# The arguments in a response file, one a line.
expand_file() { xargs -n 1 printf '%s\n' < "$1"; }

print_environment() {
  {
    echo "#\$ _NVVM_BRANCH_=nvvm"
    echo "#\$ _HERE_=$root/bin"
    echo "#\$ TOP=$root"
    echo "#\$ NVVMIR_LIBRARY_DIR=$root/nvvm/libdevice"
    echo "#\$ PATH=$root/bin:$PATH"
    echo "#\$ INCLUDES=\"-I$root/include\""
    echo "#\$ LIBRARIES=  $libraries"
    echo "#\$ CUDAFE_FLAGS="
    echo "#\$ PTXAS_FLAGS="
    echo "#\$ cicc -arch compute_@ARCH@ a.cu"
    echo "#\$ $host -m64 -Wl,--start-group \"a.o\" $libraries -lcudadevrt -lcudart_static -lrt -lpthread -ldl -Wl,--end-group -o \"a.out\""
  } >&2
}

mode=link verbose= dry= forward= run= output= language= sources= objects=
pending= unknown=
# Arguments for the host compiler are collected behind the original ones.
total=$#
while [ "$total" -gt 0 ]; do
  word=$1
  shift
  total=$((total - 1))
  if [ -n "$pending" ]; then
    kind=$pending
    pending=
    case $kind in
      drop) ;;
      host) host=$word ;;
      output) output=$word; set -- "$@" -o "$word" ;;
      language) language=$word ;;
      compiler)
        old=$IFS; IFS=' ,'; set -f
        for part in $word; do set -- "$@" "$part"; done
        set +f; IFS=$old ;;
      linker) set -- "$@" -Xlinker "$word" ;;
      file)
        parts=$(expand_file "$word")
        old=$IFS; IFS='
'; set -f
        for part in $parts; do
          case $part in -isystem=*) set -- "$@" -isystem "${$}{part#*=}" ;; *) set -- "$@" "$part" ;; esac
        done
        set +f; IFS=$old ;;
      *) set -- "$@" "$kind" "$word" ;;
    esac
    continue
  fi
  # Options whose value is taken apart are read in one way: the value as the next word.
  case $word in -Xcompiler=*|--compiler-options=*|--options-file=*|-optf=*)
    set -- "${$}{word#*=}" "$@"
    total=$((total + 1))
    word=${$}{word%%=*} ;;
  esac
  case $word in
    --version|-V)
      echo "nvcc: NVIDIA (R) Cuda compiler driver"
      echo "Flagshift configure-only stand-in, no device code is compiled"
      echo "Cuda compilation tools, release $major.$minor, V$version"
      exit 0 ;;
    --list-gpu-arch|-arch-ls) for a in @ARCHS@; do echo "compute_$a"; done; exit 0 ;;
    --list-gpu-code|-code-ls) for a in @ARCHS@; do echo "sm_$a"; done; exit 0 ;;
    --help|-h) echo "Usage: nvcc [options] <inputfile>"; exit 0 ;;
    --dryrun|-dryrun) dry=1 ;;
    -v|--verbose) verbose=1 ;;
    --run|-run) run=1 ;;
    -c|--compile|-dc|--device-c|-dw|--device-w) mode=compile; set -- "$@" -c ;;
    -E|--preprocess) mode=preprocess; set -- "$@" -E ;;
    -M|-MM) mode=depend; set -- "$@" "$word" ;;
    -ptx|--ptx|-cubin|--cubin|-fatbin|--fatbin|-optix-ir) mode=device ;;
    -dlink|--device-link) mode=device ;;
    -o|--output-file) pending=output ;;
    -o?*) output=${$}{word#-o}; set -- "$@" -o "$output" ;;
    -x|--x) pending=language ;;
    -Xcompiler|--compiler-options) pending=compiler ;;
    -Xlinker|--linker-options) pending=linker ;;
    -Xlinker=*|--linker-options=*) set -- "$@" -Xlinker "${$}{word#*=}" ;;
    -ccbin|--compiler-bindir) pending=host ;;
    -ccbin=*|--compiler-bindir=*) host=${$}{word#*=} ;;
    --options-file|-optf) pending=file ;;
    -isystem=*|--system-include=*) set -- "$@" -isystem "${$}{word#*=}" ;;
    -include=*|--pre-include=*) set -- "$@" -include "${$}{word#*=}" ;;
    -I|--include-path|-isystem|-D|-U|-include|-L|-l|-MF|-MT|-MQ) case $word in --include-path) word=-I ;; esac; pending=$word ;;
    --define-macro=*) set -- "$@" "-D${$}{word#*=}" ;;
    --include-path=*) set -- "$@" "-I${$}{word#*=}" ;;
    -arch|--gpu-architecture|-code|--gpu-code|-gencode|--generate-code|-maxrregcount|--maxrregcount|-Xptxas|--ptxas-options|-Xcudafe|-Xnvlink|-Xfatbin|-Xarchive|-cudart|--cudart|-cudadevrt|-keep-dir|--keep-dir|-t|--threads|-diag-suppress|--diag-suppress|-diag-error|--diag-error|-diag-warn|--diag-warn|-Werror|--Werror|-default-stream|--default-stream|-rdc|--relocatable-device-code|-split-compile|--split-compile|-idp|-ddp|-m|--machine|-ftz|-prec-div|-prec-sqrt|-fmad) pending=drop ;;
    -arch=*|--gpu-architecture=*|-code=*|--gpu-code=*|-gencode=*|--generate-code=*|-maxrregcount=*|--maxrregcount=*|-Xptxas=*|--ptxas-options=*|-Xcudafe=*|-Xnvlink=*|-Xfatbin=*|-cudart=*|--cudart=*|-cudadevrt=*|--keep-dir=*|-t=*|--threads=*|-diag-suppress=*|--diag-suppress=*|-diag-suppress*|-diag-error=*|-diag-warn=*|-Werror=*|--Werror=*|-default-stream=*|--default-stream=*|-rdc=*|--relocatable-device-code=*|-split-compile=*|--split-compile=*|-ftz=*|-prec-div=*|-prec-sqrt=*|-fmad=*|-t[0-9]*) ;;
    -forward-unknown-to-host-compiler|--forward-unknown-to-host-compiler|-forward-unknown-opts|--forward-unknown-opts) forward=1 ;;
    -G|--device-debug|-lineinfo|--generate-line-info|-lineinfo|-use_fast_math|--use_fast_math|-extended-lambda|--extended-lambda|-expt-extended-lambda|--expt-extended-lambda|-expt-relaxed-constexpr|--expt-relaxed-constexpr|-keep|--keep|-k|-res-usage|--resource-usage|-dlto|--dlink-time-opt|-Wno-deprecated-gpu-targets|--Wno-deprecated-gpu-targets|-Wext-lambda-captures-this|-Wreorder|-Wdefault-stream-launch|-Wmissing-launch-bounds|-compress-mode=*|--compress-mode=*|--allow-unsupported-compiler|-allow-unsupported-compiler|-restrict|--restrict|-clean|-objtemp|--display-error-number|-err-no|-noprof|-ewp|-extra-device-vectorization|--extra-device-vectorization|-lto|--source-in-ptx|-src-in-ptx) ;;
    -m64|-m32|-g|-pg|-O*|-std=*|-D*|-U*|-I*|-L*|-l*|-MD|-MMD|-MP|-shared|--shared|-w|-lib|--lib)
      [ "$word" = --shared ] && word=-shared
      set -- "$@" "$word" ;;
    --std=*) set -- "$@" "-std=${$}{word#*=}" ;;
    --debug) set -- "$@" -g ;;
    --optimize=*) set -- "$@" "-O${$}{word#*=}" ;;
    -*)
      [ -n "$forward" ] || unknown=${$}{unknown:-$word}
      set -- "$@" "$word" ;;
    *.cu) sources=$word; set -- "$@" -x c++ "$word" -x none ;;
    *.c|*.cc|*.cpp|*.cxx|*.C)
      sources=$word
      if [ "$language" = cu ]; then set -- "$@" -x c++ "$word" -x none; else set -- "$@" "$word"; fi ;;
    *) objects=$word; set -- "$@" "$word" ;;
  esac
done

[ -n "$verbose$dry" ] && print_environment
[ -n "$dry" ] && exit 0
if [ -n "$unknown" ] && [ -z "$forward" ]; then fatal "Unknown option '$unknown'"; fi
if [ -z "$sources$objects" ]; then fatal "No input files specified; use option --help for more information"; fi

if [ "$mode" = device ]; then
  [ -n "$output" ] || output=a_dlink.o
  case $output in *.o|*.obj) echo '' | "$host" -x c++ -c - -o "$output" ;; *) : > "$output" ;; esac
  exit $?
fi

cuda="-D__CUDACC__ -D__NVCC__ -D__CUDACC_VER_MAJOR__=$major -D__CUDACC_VER_MINOR__=$minor -D__CUDACC_VER_BUILD__=$build"
is_cuda=
case $sources in *.cu) is_cuda=1 ;; esac
[ "$language" = cu ] && is_cuda=1
if [ -z "$is_cuda" ]; then
  set -- -I"$root/include" "$@"
elif [ "$mode" = preprocess ] || [ "$mode" = depend ]; then
  set -- $cuda -I"$root/include" -include cuda_runtime.h "$@"
elif grep -q '<<<' "$sources" 2>/dev/null; then
  # A kernel launch is no C++; without its brackets the rest is checked as any other code.
  plain=$(mktemp -d) || exit 1
  trap 'rm -rf "$plain"' EXIT
  sed 's/<<<[^<>]*>>>//g' "$sources" > "$plain/source.cpp"
  directory=$(dirname -- "$sources")
  total=$#
  while [ "$total" -gt 0 ]; do
    word=$1
    shift
    total=$((total - 1))
    [ "$word" = "$sources" ] && word=$plain/source.cpp
    set -- "$@" "$word"
  done
  set -- $cuda -I"$root/include" -iquote "$directory" -include cuda_runtime.h "$@"
else
  set -- $cuda -I"$root/include" -include cuda_runtime.h "$@"
fi
[ "$mode" = link ] && set -- "$@" -L"$root/lib64" -L"$root/lib64/stubs"

exec 3>&1
errors=$("$host" "$@" 2>&1 1>&3)
status=$?
[ -n "$errors" ] && printf '%s\n' "$errors" >&2
if [ "$status" -ne 0 ] && [ -n "$is_cuda" ] && [ -n "$output" ]; then
  # Device functions that the stand-in's headers do not declare are no fault of the program.
  if grep -Eq '__(global|device|shared)__' "$sources" && ! printf '%s' "$errors" | grep -Eq 'error: (expected|stray|missing|unterminated)|#error|fatal error'; then
    if [ "$mode" = compile ]; then echo '' | "$host" -x c++ -c - -o "$output"
    else echo 'int main(){return 0;}' | "$host" -x c++ - -o "$output"; fi
    status=$?
  fi
fi
[ "$status" -eq 0 ] && [ -n "$run" ] && { "./${$}{output:-a.out}"; status=$?; }
exit "$status"
`
