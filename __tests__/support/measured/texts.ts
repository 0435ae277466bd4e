import * as read from './readings.ts'

/** Texts as build systems, people and programs write them, each with who reads it. */
export const READINGS: Readonly<Record<string, readonly [read: read.Reading, text: string]>> = {
  'calls of compilers': [
    read.readCompilerCall,
    String.raw`/usr/bin/cc -DGPU -DA=1 -D B -UC -Iinc -I../src/inc -isystem /usr/x -iquote q -O2 -MD -MT a.o -MF a.o.d -o a.o -c /r/src/a.c
ccache x86_64-linux-gnu-g++-12 -std=c++17 -MMD -MP -Wp,-MD,x.d -DX='"a b"' -c ../src/b.cpp -ob.o
nvcc -ccbin g++ -gencode arch=compute_75,code=sm_75 -odir out -optf flags.txt -x cu -dc c.cu --output-file c.o
env A=1 time clang++ -DX -c a.cc
env A=1 nice time -p clang++ -DX -c a.cc
cc -o prog a.o b.o -L/usr/lib -lm
cc -E a.c
echo cc a.c
cc -c a.c d.m -include forced.h -MQ q -MFx.d -S
icpx-2024.1 -c s.cpp -o obj/s.o
cc -Xlinker -oother -c a.c -o a.o
cc`,
  ],
  'conditions of CMake': [
    read.readGuards('cmake'),
    `if(GPU AND NOT CPU)
  set(A 1)
elseif(DEFINED OTHER)
  if(NOT DEFINED LAST OR X_FOUND)
    b()
  endif()
else()
  c()
endif()
IF (KIND STREQUAL "gpu")
  d()
ENDIF()
if((ONE) OR (NOT TWO))
  e()`,
  ],
  'conditions of make': [
    read.readGuards('make'),
    `KIND ?= $(shell kind)
ifdef GPU
A = 1
else ifeq ($(OTHER),1) # why
A = 2
endif
ifneq x'$(ODD)' 'gpu'
O = 1
endif
ifneq ($(strip $(LAST)),no)
B = $(if $(INNER),-DX)
endif
ifeq "$(KIND)" "gpu"
C = 1
endif
ifeq (yes,\${MORE})
D = $(if \${IN}, a)
else
E = 1
endif`,
  ],
  'conditions of Meson': [
    read.readGuards('meson'),
    `if get_option('gpu') and not get_option('cpu')
  a = get_option('deep').enabled() ? ['x'] : []
elif get_option('kind') == 'cuda'
  b = 1
elif get_option('feature').disabled()
  c = 1
elif not get_option('other') != 'x'
  d = 1
else
  e = 1
endif`,
  ],
  'features of Cargo': [
    read.readGuards('toml'),
    `[package]
name = "app"
[features]
default = ["a"]
gpu = ["lib/cuda"]
"more-x" = [
  "lib/x",
]
[dependencies]
lib = { features = ["y"] }`,
  ],
  'commands with variables': [
    read.readCommands,
    String.raw`FLAGS="-DA=1 -DB=2"
export MORE=-DC=3
ARG KIND=gpu
LIST=(-DD=4
  -DE=5)
  INNER=-DF=6
FLAGS+=" -DG=7"
TWICE=1
TWICE=2
DEEP='$MORE $KIND'
ADD := $(MORE) \
  -DH=8
cmake $FLAGS \
  -B build "${'${LIST[@]}'}" $DEEP $TWICE
meson.py setup ${'${INNER}'} $(ADD)
echo $KIND
local X=1
ENV Y=2
cmake3 -DX=$X -DY=$Y`,
  ],
  'a patch of CMake': [
    read.readPatch('CMakeLists.txt', 'cmake'),
    String.raw`option(OLD_GPU "gpu" OFF)
if(OLD_GPU AND NOT SLOW)
  target_compile_definitions(a PRIVATE OLD_GPU $<$<BOOL:${'${FAST}'}>:OLD_GPU_X>)
endif()
if(KIND)
  set(OLD_GPU ON CACHE BOOL "" FORCE)
  set(CMAKE_CXX_FLAGS_RELEASE "-DOLD_GPU")
endif() # OLD_GPU
# OLD_GPU
if(CUDA_X)
  add_definitions(-DOLD_GPU=1)
endif()`,
  ],
  'a patch of a script': [
    read.readPatch('build.sh', 'cmake'),
    String.raw`FLAGS="-DOLD_GPU=ON -DX=1"
cmake -S lib -B out -DOLD_GPU=ON -DPLACE=$PWD -DY="a b" 'x' -DCMAKE_BUILD_TYPE=Release
cd build && cmake ../third_party/lib $FLAGS
cmake -DOLD_GPU:BOOL=OFF .
cmake --build out -DOLD_GPU=ON`,
  ],
  'a patch of presets': [
    read.readPatch('CMakePresets.json', 'cmake'),
    `{
  "configurePresets": [
    { "name": "a", "cacheVariables": { "OLD_GPU": "ON", "X": "1" } },
    { "name": "b", "cacheVariables": {
        "OLD_GPU": {
          "type": "BOOL",
          "value": "OFF"
        },
        "CMAKE_BUILD_TYPE": "Debug"
    } }
  ]
}`,
  ],
  'a patch of a Dockerfile': [
    read.readPatch('Dockerfile', 'cmake'),
    String.raw`FROM a
ARG GPU_FLAGS="-DOLD_GPU=ON -DZ=2"
RUN cmake lib \
    -DOLD_GPU=on $GPU_FLAGS && cmake --build .`,
  ],
  'a patch of a document': [
    read.readPatch('README.md', 'cmake'),
    'Build it:\n\n```sh\ncmake -B out -DOLD_GPU=ON lib\n```\n',
  ],
  'a patch of a build script': [
    read.readPatch('build.rs', 'cmake'),
    `fn main() {
    let mut config = cmake::Config::new("lib");
    config.define("OLD_GPU", "ON").define("OTHER", "OFF");
    config.define("OLD_GPU","AUTO" ).define( "OLD_GPU" ,'OFF');
    config.define("X", if cfg!(feature = "x") { "ON" } else { "OFF" });
    println!("cargo:rustc-link-lib=OLD_GPU=1");
}`,
  ],
  'a patch of a makefile': [
    read.readPatch('Makefile', 'make'),
    `OLD_GPU ?= 0
ifeq ($(OLD_GPU),1)
CFLAGS += -DOLD_GPU
endif
ifdef FAST
X += $(if $(OLD_GPU),-DX)
endif
lib:
	cmake -S lib -DOLD_GPU=ON
	$(MAKE) -C sub OLD_GPU=1
export OLD_GPU = 1`,
  ],
  'a patch of a makefile that calls CMake': [
    read.readPatch('Makefile', 'cmake'),
    `FLAGS := -DOLD_GPU=ON
lib:
	cd third_party && cmake lib $(FLAGS) -DCMAKE_BUILD_TYPE=Release`,
  ],
  'a patch of Meson': [
    read.readPatch('meson.build', 'meson'),
    `if get_option('OLD_GPU')
  add_project_arguments('-DX', language: 'c')
endif
dep = get_option('kind') == 'gpu' ? ['OLD_GPU'] : []
sub = subproject('lib', default_options: ['OLD_GPU=true'])`,
  ],
  'a patch of what calls Meson': [
    read.readPatch('ci.sh', 'meson'),
    'meson setup out -DOLD_GPU=true -Dlib:OLD_GPU=false -Dkind=gpu\nmeson setup b -Dlib:x=1 -DOLD_GPU=enabled',
  ],
  'a patch of Cargo': [
    read.readPatch('Cargo.toml', 'cargo'),
    `[features]
gpu = ["lib/OLD_GPU"]
more = ["OLD_GPU"]
OLD_GPU = []
[dependencies]
lib = { path = "lib", features = ["OLD_GPU"] }`,
  ],
  'a patch of what calls Cargo': [
    read.readPatch('ci.sh', 'cargo'),
    'cargo build --features OLD_GPU,x\ncargo test -F lib/OLD_GPU',
  ],
  'spellings of arguments': [
    read.readSpellings,
    `-DNEW_GPU=ON -DX=1
-D NEW_GPU:BOOL=OFF
-Dlib:NEW_GPU=true
NEW_GPU=1 X=2
NEW_GPU=YES
NEW_GPU=maybe
-DKIND=cuda
-DKIND=CUDA
-DNEW_A=ON -DX=2 -DNEW_B=1
-DNEW_A=on -DNEW_B=0
--features new
--features=lib/new --features=x
-DNEW_GPU=ON -DNEW_A=ON -DNEW_B=1
-G Ninja`,
  ],
  'a dry run of make': [
    read.readMakeRun,
    String.raw`make: Entering directory '/r/sub'
cc -DGPU -c a.c -o a.o
@echo building; cd deep && g++ -c b.cpp -o "b c.o" || true
make[1]: Entering directory ${'`'}/r/sub/in'
for f in x y; do cc -c $f.c; done
cc -c ${'$'}{SRC}.c -o d.o
cc '-DQ=$1' -c q.c \
  -o q.o
make[1]: Leaving directory '/r/sub/in'
+-(nvcc -c e.cu -o e.o) & cc -c f.c
cc -c '$$g.c' -o g.o
gmake: Leaving directory '/r/sub'
cc -c last.c`,
  ],
  'a makefile of CMake': [
    read.readMakefile,
    String.raw`# comment
SHELL = /bin/sh
.PHONY : x
gen.h: ../src/gen.py
gen.h: a\ b.txt
	@$(CMAKE_COMMAND) -E cmake_echo_color "Generating"
	python3 ../src/gen.py gen.h

CMakeFiles/a.dir/a.c.o: CMakeFiles/a.dir/flags.make
CMakeFiles/a.dir/a.c.o: ../src/a.c
	/usr/bin/cc $(C_DEFINES) -o CMakeFiles/a.dir/a.c.o -c ../src/a.c
only: 
two three: x`,
  ],
  'a file of Ninja': [
    read.readNinja,
    String.raw`rule CUSTOM_COMMAND
  command = $COMMAND
build gen.h | ${'$'}{cmake_ninja_workdir}gen.h: CUSTOM_COMMAND ../src/gen.py | dep || order
  COMMAND = cd /b && python3 ../src/gen.py $
      gen.h
  restat = 1
build a.o: C_COMPILER ../a$ b.c | gen$:x.h
  DEFINES = -DX
build one two: CUSTOM_COMMAND_x in1 in2
  COMMAND = make both
default all`,
  ],
  'calls of rustc': [
    read.readCargoCalls,
    "     Running `CARGO=/c CARGO_PKG_NAME=app OUT_DIR='/b/out dir' rustc --crate-name app --edition=2021 src/lib.rs --crate-type lib --cfg 'feature=\"gpu\"' --check-cfg 'cfg(feature, values())' -C metadata=1`\n   Compiling x\n     Running `CARGO_PKG_NAME=app /usr/bin/rustc --crate-name build_script_build build.rs --crate-type bin`\n     Running `/b/debug/build/app/build-script-build`\n     Running `X=1 /home/user/.rustup/bin/rustc --crate-name two\n two.rs --crate-type bin`\nwarning: no\n",
  ],
  'messages of Cargo': [
    read.readCargoMessages,
    `{"reason":"compiler-artifact","package_id":"path+file:///r/lib#0.1.0","features":["gpu","a"],"target":{"name":"lib","kind":["lib","cdylib"]}}
{"reason":"build-script-executed","package_id":"registry+https://x#sys@1.0.0","linked_libs":["static=ggml","cuda"],"cfgs":["gpu"],"out_dir":"/b/out"}
{"reason":"compiler-artifact","package_id":"path+file:///r/app#app@0.1.0","features":[],"target":{"name":"app","kind":["bin"]}}
{"reason":"build-finished","success":true}
no json`,
  ],
  'output of a configure': [
    read.readOutput,
    `-- Looking for cublas
CMake Warning at x:1 (message):
  deprecated

CMake Error at CMakeLists.txt:6 (find_package):
  Could NOT find CUDAToolkit (missing: CUDA_cublas_LIBRARY)
Call Stack (most recent call first):
-- Configuring incomplete, errors occurred!
::set-output name=x::1
Target "CUDA::cublas" not found`,
  ],
  'output of a compiler': [
    read.readOutput,
    "In file included from a.c:1:\na.c:3:10: fatal error: 'zlib.h' file not found\n\u001B[31mred\u001B[0m error: unknown\nmake: *** [Makefile:2: a.o] Error 1\n",
  ],
  'output of Meson': [
    read.readOutput,
    'Program nvcc found: NO\nRun-time dependency zlib found: NO (tried pkgconfig)\nHas header "x.h" : NO\n\nmeson.build:3:0: ERROR: Dependency "zlib" not found, tried pkgconfig\n\nA full log can be found at x\n',
  ],
  'a Makefile2 of CMake': [
    read.readInstructions('CMakeFiles/Makefile2'),
    String.raw`# Generated
all: CMakeFiles/a.dir/all
.PHONY : all
CMakeFiles/a.dir/all:
	$(MAKE) $(MAKESILENT) -f CMakeFiles/a.dir/build.make CMakeFiles/a.dir/depend
	@$(CMAKE_COMMAND) -E cmake_echo_color "--progress-dir=/b/CMakeFiles" --progress-num=1 "Built target a"`,
  ],
  'link words': [
    read.readInstructions('CMakeFiles/a.dir/link.txt'),
    '/usr/bin/cc -DX -I/inc -isystem /y "-DQ=a b" -Wl,-rpath,/b/lib:::::: CMakeFiles/a.dir/a.c.o -o a  -lm\n\n',
  ],
  'rules of Ninja': [
    read.readInstructions('CMakeFiles/rules.ninja'),
    '# x\nrule C\n  command = cc $DEFINES $INCLUDES $FLAGS -o $out -c $in\n  description = Building $out\n  DEFINES = -DX\n  FLAGS = -O2 -DY=1\n  LINK_FLAGS = -L/x -DZ\nbuild x: RERUN_CMAKE y\nbuild y: phony',
  ],
  'what installs': [
    read.readInstructions('cmake_install.cmake'),
    'if(NOT DEFINED CMAKE_OBJDUMP)\n  set(CMAKE_OBJDUMP "/usr/bin/objdump")\nendif()\n\nfile(INSTALL DESTINATION "lib" FILES "/b/liba.a") _BACKTRACE_TRIPLES "x;1"\n',
  ],
  'tests of Meson': [
    read.readInstructions('meson-info/intro-tests.json'),
    '[{"name": "t", "cmd": ["/b/t", "-DX"]}]',
  ],
  'a configured header': [read.readInstructions('config.h'), '# define X\n\n/* .PHONY */\n  -DX\n'],
  'names of files': [
    read.readPaths,
    `CMakeFiles/a.dir/build.make
CMakeFiles/a.dir/flags.make
CMakeFiles/a.dir/link.txt
CMakeFiles/a.dir/a.c.o
CMakeFiles/Makefile2
CMakeFiles/Export/lib/x.cmake
sub/CMakeFiles/x.txt
CTestTestfile.cmake
sub/cmake_install.cmake
build.ninja
CMakeFiles/rules.ninja
meson-private/x.pc
meson-private/deep/x.pc
meson-info/intro-tests.json
meson-info/intro-targets.json
Makefile
CMakeCache.txt
compile_commands.json
flagshift-trace.json
.gitignore
x.log
config.h
dep-subbuild/x.txt
.cmake/api/x`,
  ],
  'what a script passes': [
    read.readPassedIn('tools/ci.sh'),
    String.raw`cmake -B build -DX_GPU=ON -DX_KIND="a b" -DCMAKE_BUILD_TYPE=Release
cd lib && cmake -B out -DX_LIB=1 .
cmake -S ../sub -B b -DX_SUB=$Y # -DX_NOT=1
git clone https://x/own && cd own && cmake -DX_OWN=1 .
cmake /opt/other -DX_OTHER=1 -DCMAKE_TOOLCHAIN_FILE=t.cmake
meson setup out sub -DX_MESON=true -Dbuildtype=debug -Db_lto=true
FLAGS="-DX_VAR=1"
cmake \
  -B build \
  $FLAGS
pushd sub/lib; cmake -DX_DEEP:BOOL=ON ..; popd
cmake -DX_BACK=ON .
mkdir -p lib && cmake -G Ninja --preset x -DX_PRESET=ON`,
  ],
  'what a script passes beside odd words': [
    read.readPassedIn('tools/ci.sh'),
    String.raw`cmake -DX_A=1 out--preset lib
cmake -DX_B=1 --preset lib
cmake -DX_C=1 --toolchain lib
cmake -DX_D=1 -A lib
cmake -DX_E=1 -CA lib
cmake -DX_F=1 x-A lib
cmake -DX_G=1 x=lib
cmake -DX_H=1 "lib"; cmake sub
cmake -DX_I="a;b" lib && make
cmake lib/x -DX_J=1 || cmake -DX_K=1 sub
cmake.exe -DX_L=1 sub
mycmake -DX_M=1 sub
X=1 cmake3 -DX_N=1 sub
CMAKE=cmake; $CMAKE -DX_O=1 lib`,
  ],
  'libraries of the toolkit that are not there': [
    read.readLibrary,
    String.raw`Target "app" links to:\n\n    CUDA::cublas\n\n  but the target was not found.
Target app links to: CUDA::cublas but the target was not found
links to:CUDA::cublas but the target was not found
links to: CUDA:: but the target was not found
links to: CUDA::nvml  but the targets was not found
Target "CUDA::cudart" not here
Target CUDA::cudart not here
Target  CUDA::cudart not here
Target "HIP::x" not here
cublas not found
libcublasLt.so: NOTFOUND
CURAND_LIBRARY is NOTFOUND
cufft\nnot found
cusparse is here
cusolver and cudart were notfound
Could NOT find CUDAToolkit (missing: x)
Could not find CUDA
CUDA not found
CUDA Toolkit not found
cuda toolkit NOT FOUND
CUDA  not found`,
  ],
  'what a script passes in folders that it enters': [
    read.readPassedIn('tools/ci.sh'),
    String.raw`(cd "$(dirname "$0")/../lib" && cmake -DX_BESIDE=ON .)
# A
cd $UNKNOWN && cmake -DX_UNKNOWN=ON .
cd sub && cmake -DX_STILL=ON .
cd "$GITHUB_WORKSPACE/sub" && cmake -DX_WORKSPACE=ON .
cd ${'${{ github.workspace }}'}/lib && cmake -DX_CONTEXT=ON .
cd $(git rev-parse --show-toplevel)/sub && cmake -DX_TOP=ON .
cd "${'${BASH_SOURCE%/*}'}/.." && cmake -DX_SOURCE=ON .
cd ~/sub && cmake -DX_HOME=ON .
cd /sub && cmake -DX_ABSOLUTE=ON .
cd $ROOT_DIR/lib && cmake -DX_ROOT=ON .
cd - && cmake -DX_BACK=ON .
popd; cd sub/lib && cmake -DX_DEEP=ON ..
cd .. && cmake -DX_UP=ON lib
cd own && cmake -DX_OWN=ON .`,
  ],
  'what a document passes': [
    read.readPassedIn('README.md'),
    'Go:\n\n```sh\ncd lib\ncmake -DX_LIB=ON .\n```\n\n```sh\ncmake -DX_TOP=ON .\n```\n\ncd sub\n\n# Next\n\n`cmake -DX_NEXT=ON .`\n',
  ],
  'what a Dockerfile passes': [
    read.readPassedIn('Dockerfile'),
    `COPY lib /opt/lib
COPY --chown=a . /src/
COPY --from=x y /z
ADD a b /both
WORKDIR /opt/lib
RUN cmake -DX_GPU=ON . && cmake -S /src -DX_ALL=1
WORKDIR /other
RUN cmake -DX_NO=1 .`,
  ],
  'what a workflow passes': [
    read.readPassedIn('.github/workflows/ci.yml'),
    `on: push
jobs:
  a:
    runs-on: x
    env:
      FLAGS: -DX_ENV=1
    steps:
      - run: cmake -B build -DX_RUN=ON $FLAGS
      - run: |
          cd lib
          cmake -DX_LIB=ON \\
            -DX_MORE=2 .
        working-directory: sub`,
  ],
  presets: [
    read.readPresetsIn,
    `{ "version": 3,
  "configurePresets": [
    { "name": "base", "hidden": true, "cacheVariables": { "X_BASE": "ON", "X_SAME": "1", "CMAKE_BUILD_TYPE": "Debug" } },
    { "name": "gpu", "inherits": ["base"], "cacheVariables": { "X_GPU": { "type": "BOOL", "value": true }, "X_SAME": "2", "X_NULL": null } },
    { "name": "cross", "inherits": "gpu", "toolchainFile": "t.cmake", "cacheVariables": { "X_LIST": "a;b c" } },
    { "name": "round", "inherits": "round", "cacheVariables": { "X_ROUND": false } },
    { "name": 1 },
  ] }`,
  ],
  'what scikit-build-core defines': [
    read.readDefinedIn,
    `tool.scikit-build.cmake.define.X_TOP = "a"
[tool.scikit-build]
cmake.define.X_A = "ON"
cmake.args = ["-DX_B=1"]
cmake.define.X_H = false
cmake.define."X_I" = 1979-05-27
[tool.scikit-build.cmake.define]
X_C = true
X_D = ["a", "b"]
X_E = {env = "E", default = "1"}
CMAKE_Y = "1"
[[tool.scikit-build.overrides]]
if.env.Z = true
cmake.define.X_F = "a b"
[tool.other]
cmake.define.X_G = 3`,
  ],
  'arguments that nothing uses': [
    read.readJudged,
    `pass cmake X_CUBLAS a.sh:3
pass cmake X_CUBLAS a.sh:3
pass cmake X_CUBLAS b.sh:1 toolchain
pass cmake X_USED a.sh:4
pass cmake X_NEVER a.sh:5
pass cmake X_NAMED a.sh:6
pass cmake X_BESIDE t.sh:1 toolchain
pass meson gpu_old m.sh:1
pass meson gpu_new m.sh:2
try cmake X_CUBLAS,X_USED ok X_CUBLAS
try cmake X_CUBLAS,X_USED ok X_CUBLAS,X_USED
try cmake X_NEVER no X_NEVER
try cmake X_NAMED,X_BESIDE ok X_NAMED,X_BESIDE
try meson gpu_old no gpu_old
try meson gpu_new no gpu_old
read cmake X_NAMED X_CUBLA X_CUBLASS X_CUBLAS_X Y_CUBLAS X_CU
read meson gpu_ols gpu_new`,
  ],
  'names near to one that nothing uses': [
    read.readJudged,
    'pass cmake X_ABCD a.sh:3\ntry cmake X_ABCD ok X_ABCD\nread cmake X_ABCE X_ABCF X_ABCG X_BBCD X_ABC X_ABCDE X_ZZZZ',
  ],
  'a long line': [
    read.readOutput,
    `${'x '.repeat(149)}xxx\n${'y '.repeat(151)}error: no ${'z '.repeat(200)}`,
  ],
  'what differs by the name of its file alone': [
    read.readNoise,
    `-out-1a2b.c: int x;
+out-3c4d.c: int x;
-out-1a2b.c: int y;
+out-3c4d.c: int y;
+out-3c4d.c: int z;
?a.c: int x;
?a.c: int y;
?a.c: int z;
?out-9f9f.c: int x;
?out-9f9f.c: int z;`,
  ],
  'what differs by itself': [
    read.readNoise,
    `+a.c: int now = 12;
-a.c: int now = 13;
+b.c: made at 10:11:12 by x on host
-b.c: made at 10:11:59 by x on host
+gen-1a2b.h: int x;
-gen-3c4d.h: int x;
+only.c: new words here
?a.c: int now = 14;
?a.c: int then = 12;
?b.c: made at 10:12:00 by y on host
?b.c: made for 10:12:00 by y in host
?gen-9f9f.h: int y;
?gen-zz.h: int y;
?only.c: new words here
?only.c: new words there
?d.c: int now = 13;`,
  ],
  mounts: [
    read.readMounts,
    `COPY . /app
copy ./lib/ /app/lib/
COPY --chown=1:2 sub /app/longer/place
COPY --from=build /x /y
ADD a b /both
COPY c relative
 COPY d /d # no`,
  ],
  'calls of build systems': [
    read.readBuildCalls,
    String.raw`cmake -B build \
  -DX="a b"
x cmake3 -DY='c' && meson.py setup out
cmake.exe .
cmakelists -B
meson
echo meson setup`,
  ],
  'what is asked beside a name': [
    read.readAskedBeside,
    `if(NEW_GPU AND FAST)
  find_package(X)
elseif(KIND STREQUAL "gpu")
  a("NEW_GPU")
endif()
if(CMAKE_BUILD_TYPE MATCHES Debug)
  if(NEW_GPU)
  endif()
endif()
FAST = '<x.h>' + "y"
#ifdef NEW_GPU
#if defined(DEEP) && NDEBUG
#else
#endif
#endif
SLOW = "no"`,
  ],
  'logs of programs': [
    read.readLog([
      '@ggml-gpu',
      '@ggml-cuda',
      '@ggml-cpu',
      '@ggml-cuda:clip',
      '@ggml-cuda:llama',
      '@ggml-cuda:whisper',
      '@ggml-cuda:sd',
    ]),
    `clip_model_load: CLIP using CUDA backend
clip_ctx: CLIP using CUDA0 backend
CLIP: Using CPU backend
load_tensors: offloaded 33/33 layers to GPU
load_tensors: offloaded 0/33 layers to GPU
llama_model_load: using device CUDA0 (NVIDIA)
CUDA0 model buffer size = 4095.05 MiB
CUDA1 buffer size = 10 MiB
warning: not compiled with GPU offload support
no usable GPU found
whisper_backend_init_gpu: using CUDA0 backend
whisper_backend_init: no GPU found
stable-diffusion.cpp:149 - Using CUDA backend
loading CPU backend from x
using Vulkan0 backend
not using CUDA backend
using CUDA backend failed, falling back to the CPU
using CUDA for GPU acceleration
fell back to CPU`,
  ],
}
