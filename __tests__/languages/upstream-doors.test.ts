import { expect, test } from '@jest/globals'

import { Names } from '../../src/core/names.ts'
import { C_UPSTREAM } from '../../src/languages/c/upstream.ts'
import { CMAKE_UPSTREAM } from '../../src/languages/cmake/upstream/door.ts'
import { TEMPLATE_UPSTREAM } from '../../src/languages/cmake/upstream/template.ts'
import { kconfig } from '../../src/languages/kconfig/index.ts'
import type { LanguageModule } from '../../src/languages/language.ts'
import { MAKE_UPSTREAM } from '../../src/languages/make/upstream.ts'
import { shell } from '../../src/languages/shell/index.ts'
import { toml } from '../../src/languages/toml/index.ts'
import type { UpstreamDoor } from '../../src/languages/upstream-door.ts'
import { describeUpstream } from '../support/recorded/describe-upstream.ts'

const NAMES = new Names(['ENG_OLD', 'ENG_NEW', 'old_lib', 'CONFIG_OLD'])

/** The door that only files of one format have. */
function doorOf({ files }: LanguageModule, format: string): UpstreamDoor {
  const door = files.find((rule) => rule.format === format && rule.upstream)?.upstream
  if (typeof door !== 'object' || door === null) throw new Error(`${format} has no door of its own`)
  return door
}

const ROWS: readonly (readonly [string, UpstreamDoor, string, readonly string[]])[] = [
  [
    'CMake: declarations and reads of every form',
    CMAKE_UPSTREAM,
    `option(ENG_OLD "text" OFF)
set(ENG_NEW ON CACHE BOOL "text")
set(ENG_OLD ON CACHE INTERNAL "")
cmake_dependent_option(ENG_NEW "text" ON "ENG_OLD" OFF)
if(ENG_OLD AND NOT ENG_NEW)
endif()
while(DEFINED ENG_OLD)
endwhile()
target_link_libraries(x \${ENG_OLD} $<$<BOOL:\${ENG_NEW}>:y>)
if("\${ENG_OLD}" STREQUAL "x")
set(y $ENV{ENG_OLD})
endif()
set(ENG_OLD 1)
unset(ENG_OLD)
message("ENG_OLD is \${ENG_OLD}")
add_library(old_lib a.c)
if(TARGET old_lib)
endif()
add_library(x::old_lib ALIAS old_lib)
`,
    [
      '1: declares cmake ENG_OLD',
      '2: declares cmake ENG_NEW',
      '4: declares cmake ENG_NEW',
      '4: reads cmake ENG_OLD',
      '5: reads cmake ENG_OLD',
      '5: reads cmake ENG_NEW',
      '7: reads cmake ENG_OLD',
      '9: reads cmake ENG_OLD',
      '9: reads cmake ENG_NEW',
      '10: reads cmake ENG_OLD',
      '10: reads cmake ENG_OLD',
      '11: reads env ENG_OLD',
      '16: reads target old_lib',
      '10-12: cmake ENG_OLD forwards y',
    ],
  ],
  [
    'CMake: a block that hands the old value on',
    CMAKE_UPSTREAM,
    `if(DEFINED ENG_OLD)
  message(DEPRECATION "ENG_OLD is deprecated, use ENG_NEW")
  set(ENG_NEW \${ENG_OLD})
endif()
if(ENG_OLD)
  set(ENG_NEW ON CACHE BOOL "" FORCE)
endif()
if(NOT ENG_OLD)
  set(ENG_NEW OFF)
endif()
if(ENG_OLD)
  set(ENG_NEW OFF)
endif()
if(ENG_OLD)
  set(ENG_NEW x)
  set(MORE y)
endif()
`,
    [
      '1: reads cmake ENG_OLD',
      '3: reads cmake ENG_OLD',
      '5: reads cmake ENG_OLD',
      '6: declares cmake ENG_NEW',
      '8: reads cmake ENG_OLD',
      '11: reads cmake ENG_OLD',
      '14: reads cmake ENG_OLD',
      '1-4: cmake ENG_OLD forwards ENG_NEW, sure, same',
      '5-7: cmake ENG_OLD forwards ENG_NEW, same',
      '8-10: cmake ENG_OLD forwards ENG_NEW, same',
      '11-13: cmake ENG_OLD forwards ENG_NEW, inverted',
      '14-17: cmake ENG_OLD forwards ENG_NEW+MORE',
    ],
  ],
  [
    'CMake: a block that rejects, warns or works',
    CMAKE_UPSTREAM,
    `if(ENG_OLD)
  message(FATAL_ERROR "ENG_OLD was removed, use ENG_NEW instead")
endif()
if(ENG_OLD)
  message(WARNING "ENG_OLD is deprecated, use ENG_NEW")
endif()
if(ENG_OLD)
  message(STATUS "building with it")
endif()
if(ENG_OLD)
  add_subdirectory(x)
  set(ENG_NEW ON)
endif()
if(ENG_OLD)
endif()
if(ENG_OLD)
  message(SEND_ERROR "ENG_OLD is no longer supported")
  add_subdirectory(x)
else()
  set(ENG_NEW 1)
endif()
`,
    [
      '1: reads cmake ENG_OLD',
      '4: reads cmake ENG_OLD',
      '7: reads cmake ENG_OLD',
      '10: reads cmake ENG_OLD',
      '14: reads cmake ENG_OLD',
      '16: reads cmake ENG_OLD',
      '1-3: cmake ENG_OLD rejects ENG_NEW, sure',
      '4-6: cmake ENG_OLD warns ENG_NEW, sure',
      '16-19: cmake ENG_OLD rejects nothing, sure',
    ],
  ],
  [
    'CMake: an option with the old value as its default, and a copy',
    CMAKE_UPSTREAM,
    `option(ENG_NEW "text" \${ENG_OLD})
set(ENG_NEW \${ENG_OLD})
set(ENG_NEW "\${ENG_OLD}" CACHE BOOL "text")
set(ENG_OLD \${ENG_OLD})
set(x \${ENG_OLD} y)
list(APPEND ENG_NEW \${ENG_OLD})
add_executable(old_lib deprecation-warning.cpp)
`,
    [
      '1: declares cmake ENG_NEW',
      '1: reads cmake ENG_OLD',
      '2: reads cmake ENG_OLD',
      '3: declares cmake ENG_NEW',
      '3: reads cmake ENG_OLD',
      '4: reads cmake ENG_OLD',
      '5: reads cmake ENG_OLD',
      '6: reads cmake ENG_OLD',
      '7: reads target old_lib',
      '1-1: cmake ENG_OLD forwards ENG_NEW, same',
      '2-2: cmake ENG_OLD forwards ENG_NEW, same, copies',
      '5-5: cmake ENG_OLD forwards x, same, copies',
      '7-7: target old_lib warns nothing, sure',
    ],
  ],
  [
    'CMake: what a function sets stays in it, what a declared name asks is hindered',
    CMAKE_UPSTREAM,
    `function(f)
  if(ENG_OLD)
    set(ENG_NEW ON)
  endif()
endfunction()
function(g)
  if(ENG_OLD)
    set(ENG_NEW ON PARENT_SCOPE)
  endif()
endfunction()
macro(h)
  if(ENG_OLD)
    set(ENG_NEW ON)
  endif()
endmacro()
function(k ENG_OLD)
  if(ENG_OLD)
    set(ENG_NEW ON PARENT_SCOPE)
  endif()
endfunction()
option(ENG_NEW "text" ON)
if(DEFINED ENG_OLD AND NOT DEFINED ENG_NEW)
  set(ENG_NEW \${ENG_OLD})
endif()
`,
    [
      '2: reads cmake ENG_OLD',
      '7: reads cmake ENG_OLD',
      '12: reads cmake ENG_OLD',
      '17: reads cmake ENG_OLD',
      '21: declares cmake ENG_NEW',
      '22: reads cmake ENG_OLD',
      '22: reads cmake ENG_NEW',
      '23: reads cmake ENG_OLD',
      '2-4: cmake ENG_OLD dead ENG_NEW, same',
      '7-9: cmake ENG_OLD forwards ENG_NEW, same',
      '12-14: cmake ENG_OLD forwards ENG_NEW, same',
      '22-24: cmake ENG_OLD dead ENG_NEW, same',
    ],
  ],
  [
    'CMake: helpers with a level, parameters, ARGV, ARGN and local names',
    CMAKE_UPSTREAM,
    `macro(one LEVEL A B)
  if(\${A})
    message(\${LEVEL} "\${A} is deprecated, use \${B}")
    set(\${B} ON)
  endif()
endmacro()
one(WARNING ENG_OLD ENG_NEW)
one(FATAL_ERROR ENG_OLD ENG_NEW)
function(two A)
  set(old \${ARGV0})
  list(GET ARGN 0 new)
  if(DEFINED \${old})
    message(WARNING "\${old} was renamed")
    set(\${new} \${\${old}} CACHE BOOL "" FORCE)
  endif()
endfunction()
two(ENG_OLD ENG_NEW)
function(three A)
  if(\${A})
    message(SEND_ERROR "\${A} was removed")
  endif()
endfunction()
three(ENG_OLD)
function(four A B)
  if(\${A})
    message(WARNING "\${A} is obsolete, use \${B}")
    set(\${B} ON)
  endif()
endfunction()
four(ENG_OLD ENG_NEW)
four(\${x} ENG_NEW)
function(five A B)
  if(\${A})
    message(WARNING "\${A} is deprecated: \${B} instead")
  endif()
endfunction()
five(ENG_OLD ENG_NEW)
function(six A)
  list(GET ARGV 1 new)
  if(\${A})
    message(DEPRECATION "\${A} is deprecated")
    set(\${new} ON PARENT_SCOPE)
  endif()
endfunction()
six(ENG_OLD ENG_NEW)
function(seven A)
  if(\${A})
    message(STATUS "\${A} is on")
  endif()
endfunction()
seven(ENG_OLD)
`,
    [
      '7-7: cmake ENG_OLD forwards ENG_NEW, sure, same',
      '8-8: cmake ENG_OLD rejects ENG_NEW, sure, same',
      '10-10: cmake ARGV0 forwards old, same, copies',
      '17-17: cmake ENG_OLD forwards ENG_NEW, sure, same',
      '23-23: cmake ENG_OLD rejects nothing, sure, same',
      '30-30: cmake ENG_OLD dead ENG_NEW, sure, same',
      '37-37: cmake ENG_OLD dead ENG_NEW, sure, same',
      '45-45: cmake ENG_OLD forwards ENG_NEW, sure, same',
    ],
  ],
  [
    'make: reads of every form',
    MAKE_UPSTREAM,
    `ENG_OLD ?= 1
ENG_NEW = $(ENG_OLD)
ifdef ENG_OLD
A = 1
endif
ifeq ($(ENG_NEW),1)
B = 1
endif
all: $(ENG_OLD)
	echo $(ENG_NEW) $$ENG_OLD
	cmake -DOLD=1
# ENG_OLD
C = $(if $(ENG_OLD),1)
`,
    [
      '1: declares make ENG_OLD',
      '2: reads make ENG_OLD',
      '2: reads kconfig ENG_OLD',
      '3: declares make ENG_OLD',
      '6: reads make ENG_NEW',
      '9: reads make ENG_OLD',
      '9: reads kconfig ENG_OLD',
      '10: reads make ENG_NEW',
      '10: reads kconfig ENG_NEW',
      '13: reads make ENG_OLD',
      '13: reads kconfig ENG_OLD',
      '3-6: make ENG_OLD forwards A, same',
      '6-9: make ENG_NEW forwards B, same',
      '2-3: make ENG_OLD forwards ENG_NEW, same, copies',
    ],
  ],
  [
    'make: a block that hands the old value on, warns, rejects or works',
    MAKE_UPSTREAM,
    `ifdef ENG_OLD
ENG_NEW = 1
endif
ifdef ENG_OLD
ENG_NEW := $(ENG_OLD)
DEPRECATE_WARNING := 1
endif
ifdef ENG_OLD
$(warning ENG_OLD is deprecated, use ENG_NEW)
endif
ifdef ENG_OLD
$(error ENG_OLD was removed, use ENG_NEW)
endif
ifdef ENG_OLD
ENG_NEW += 1
endif
ifndef ENG_OLD
ENG_NEW = 1
endif
ifdef ENG_OLD
	echo x
endif
ifdef ENG_NEW
FLAGS = -DNEW=$(ENG_NEW)
else ifdef ENG_OLD
FLAGS = -DNEW=$(ENG_OLD) # for backwards compatibility
endif
ifeq ($(ENG_OLD),1)
ENG_NEW = 1 # ENG_OLD is deprecated
endif
ifdef ENG_OLD
$(info building)
endif
`,
    [
      '1: declares make ENG_OLD',
      '4: declares make ENG_OLD',
      '5: reads make ENG_OLD',
      '5: reads kconfig ENG_OLD',
      '8: declares make ENG_OLD',
      '11: declares make ENG_OLD',
      '14: declares make ENG_OLD',
      '17: declares make ENG_OLD',
      '20: declares make ENG_OLD',
      '23: declares make ENG_NEW',
      '24: reads make ENG_NEW',
      '24: reads kconfig ENG_NEW',
      '25: declares make ENG_OLD',
      '26: reads make ENG_OLD',
      '26: reads kconfig ENG_OLD',
      '28: reads make ENG_OLD',
      '31: declares make ENG_OLD',
      '1-4: make ENG_OLD forwards ENG_NEW, same',
      '4-8: make ENG_OLD forwards ENG_NEW, sure, same',
      '8-11: make ENG_OLD warns ENG_NEW, sure',
      '11-14: make ENG_OLD rejects ENG_NEW, sure',
      '23-25: make ENG_NEW forwards FLAGS, same',
      '25-28: make ENG_OLD forwards ENG_NEW, sure, same',
      '28-31: make ENG_OLD forwards ENG_NEW, sure, same',
      '5-6: make ENG_OLD forwards ENG_NEW, same, copies',
    ],
  ],
  [
    'C: reads in conditionals, code, strings and definitions',
    C_UPSTREAM,
    `#ifdef ENG_OLD
#endif
#if defined(ENG_OLD) && X
#elif ENG_NEW
#endif
#define ENG_OLD 1
#define X ENG_OLD
#undef ENG_OLD
#ifdef CONFIG_OLD
#endif
int x = ENG_OLD; // ENG_OLD
/* ENG_OLD */ const char *a = getenv("ENG_OLD"), *b = "-DOLD", *c = "ENG_OLD x";
setenv("ENG_OLD", "1", 1);
unsetenv( "ENG_OLD");
_putenv_s("ENG_OLD", "1");
`,
    [
      '1: reads macro ENG_OLD',
      '3: reads macro ENG_OLD',
      '4: reads macro ENG_NEW',
      '7: reads macro ENG_OLD',
      '9: reads macro CONFIG_OLD',
      '9: reads kconfig CONFIG_OLD',
      '11: reads macro ENG_OLD',
      '12: reads env ENG_OLD',
    ],
  ],
  [
    'C: blocks that serve an old macro',
    C_UPSTREAM,
    `#ifdef ENG_OLD
#define ENG_NEW
#endif
#ifdef ENG_OLD
/* kept for now */
#warning "ENG_OLD is deprecated, use ENG_NEW"
#define ENG_NEW 1 // the same
#endif
#if defined(ENG_OLD)
#error "ENG_OLD was removed, use ENG_NEW"
#endif
#if defined(ENG_OLD) || X
#define ENG_NEW
#endif
#if !defined(ENG_OLD)
#define ENG_NEW
#endif
#ifdef ENG_OLD
int x;
#define ENG_NEW
#endif
#ifdef ENG_OLD
#endif
#ifdef ENG_OLD
#define ENG_NEW
#undef X
#else
#define X
#endif
#ifdef ENG_OLD
#pragma message("ENG_OLD is deprecated")
#elif X
#endif
#ifdef ENG_OLD
#error "no"
#endif
`,
    [
      '1: reads macro ENG_OLD',
      '4: reads macro ENG_OLD',
      '9: reads macro ENG_OLD',
      '12: reads macro ENG_OLD',
      '15: reads macro ENG_OLD',
      '18: reads macro ENG_OLD',
      '22: reads macro ENG_OLD',
      '24: reads macro ENG_OLD',
      '30: reads macro ENG_OLD',
      '34: reads macro ENG_OLD',
      '1-3: macro ENG_OLD forwards ENG_NEW',
      '4-8: macro ENG_OLD forwards ENG_NEW, sure',
      '9-11: macro ENG_OLD rejects ENG_NEW, sure',
      '24-27: macro ENG_OLD forwards ENG_NEW',
      '30-32: macro ENG_OLD warns nothing, sure',
    ],
  ],
  [
    'C: an environment variable whose statement says that it is gone',
    C_UPSTREAM,
    `add("it has been removed").set_env("ENG_OLD");
add("it is deprecated; really").set_env("ENG_OLD");
add("it is no longer read").set_env("ENG_OLD");
add("it is fine").set_env("ENG_OLD");
add("it has been removed"); add("x").set_env("ENG_OLD");
`,
    [
      '1: reads env ENG_OLD',
      '2: reads env ENG_OLD',
      '3: reads env ENG_OLD',
      '4: reads env ENG_OLD',
      '5: reads env ENG_OLD',
      '1-1: env ENG_OLD rejects nothing, sure',
      '2-2: env ENG_OLD warns nothing, sure',
      '3-3: env ENG_OLD warns nothing, sure',
    ],
  ],
  [
    'a template: reads of every form',
    TEMPLATE_UPSTREAM,
    `#cmakedefine ENG_OLD
#cmakedefine01 ENG_NEW
#define X @ENG_OLD@
#define Y \${ENG_NEW}
#ifdef ENG_OLD
#endif
// ENG_OLD
`,
    [
      '1: reads cmake ENG_OLD',
      '2: reads cmake ENG_NEW',
      '3: reads cmake ENG_OLD',
      '4: reads cmake ENG_NEW',
    ],
  ],
  [
    'CMake: calls of a helper for old names, with and without what it takes',
    CMAKE_UPSTREAM,
    `function(eng_deprecated TYPE OLD NEW)
  if(\${OLD})
    message(\${TYPE} "\${OLD} is deprecated, use \${NEW}")
    set(\${NEW} ON PARENT_SCOPE)
  endif()
endfunction()
eng_deprecated(FATAL_ERROR)
eng_deprecated(FATAL_ERROR ENG_OLD ENG_NEW)
eng_deprecated(WARNING ENG_OLD)
eng_deprecated(WARNING "a b" ENG_NEW)
eng_deprecated(WARNING ENG_OLD ENG_NEW)
`,
    [
      '8-8: cmake ENG_OLD rejects ENG_NEW, sure, same',
      '9-9: cmake ENG_OLD warns nothing, sure, same',
      '11-11: cmake ENG_OLD forwards ENG_NEW, sure, same',
    ],
  ],
  [
    "CMake: a project's own command for messages",
    CMAKE_UPSTREAM,
    `if(ENG_OLD)
  eng_message("ENG_OLD is deprecated, use ENG_NEW")
  set(ENG_NEW ON)
endif()
if(ENG_OLD)
  eng_message("hello")
  set(ENG_NEW ON)
endif()
if(ENG_OLD)
  eng_message(deprecated)
  set(ENG_NEW ON)
endif()
if(ENG_OLD)
  set()
endif()
`,
    [
      '1: reads cmake ENG_OLD',
      '5: reads cmake ENG_OLD',
      '9: reads cmake ENG_OLD',
      '13: reads cmake ENG_OLD',
      '1-4: cmake ENG_OLD forwards ENG_NEW, sure, same',
    ],
  ],
  [
    'CMake: names that are read in lists, by a dependent option and as outputs',
    CMAKE_UPSTREAM,
    `foreach(x ENG_OLD ENG_NEW)
endforeach()
project(ENG_OLD)
set_target_properties(x PROPERTIES OUTPUT_NAME old_lib)
cmake_dependent_option(ENG_NEW "t" ON "ENG_OLD;NOT x" OFF)
cmake_dependent_option(ENG_NEW "t")
option(ENG_OLD "deprecated, use ENG_NEW" OFF)
string(REPLACE "a" "\${ENG_OLD}" out "$ENV{ENG_NEW}")
message("\${ENG_OLD}")
set(x "\${CACHE:ENG_OLD} $CACHE{ENG_NEW}")
install(TARGETS \${PROJECT_NAME})
add_library(\${NAME} a.c)
set(NAME old_lib)
`,
    [
      '1: reads cmake ENG_OLD',
      '1: reads cmake ENG_NEW',
      '4: reads target old_lib',
      '5: declares cmake ENG_NEW',
      '5: reads cmake ENG_OLD',
      '6: declares cmake ENG_NEW',
      '8: reads cmake ENG_OLD',
      '8: reads env ENG_NEW',
      '10: reads cmake ENG_NEW',
      '13: reads target old_lib',
    ],
  ],
  [
    'make: branches that hand on, warn and refuse, and a target that only says that it is gone',
    MAKE_UPSTREAM,
    `ifdef ENG_OLD
$(warning ENG_OLD is deprecated, use ENG_NEW)
ENG_NEW := 1
endif
ENG_NEW ?= $(ENG_OLD)
ENG_NEW := $(ENG_OLD)
ifdef ENG_OLD
  # deprecated
  ENG_NEW = $(ENG_OLD)
endif
ifdef ENG_OLD
$(info ENG_OLD is deprecated)
$(info use ENG_NEW)
endif
ifdef ENG_OLD
$(error ENG_OLD was renamed)
endif
ifndef ENG_OLD
$(error ENG_OLD was renamed)
endif
old_lib: deprecation-warning.cpp
	cc $<
old_lib other: deprecation-warning.cpp
`,
    [
      '1: declares make ENG_OLD',
      '5: reads make ENG_OLD',
      '5: reads kconfig ENG_OLD',
      '5: declares make ENG_NEW',
      '6: reads make ENG_OLD',
      '6: reads kconfig ENG_OLD',
      '7: declares make ENG_OLD',
      '9: reads make ENG_OLD',
      '9: reads kconfig ENG_OLD',
      '11: declares make ENG_OLD',
      '15: declares make ENG_OLD',
      '18: declares make ENG_OLD',
      '1-5: make ENG_OLD forwards ENG_NEW, sure, same',
      '7-11: make ENG_OLD forwards ENG_NEW, sure, same',
      '11-15: make ENG_OLD warns ENG_NEW, sure',
      '15-18: make ENG_OLD rejects nothing, sure',
      '5-6: make ENG_OLD forwards ENG_NEW, same, copies',
      '6-7: make ENG_OLD forwards ENG_NEW, same, copies',
      '9-10: make ENG_OLD forwards ENG_NEW, same, copies',
      '21-22: target old_lib warns nothing, sure',
    ],
  ],
  [
    'shell: what is expanded, and what is only printed',
    doorOf(shell, 'shell'),
    `if [ -n "$ENG_OLD" ]; then
echo "$ENG_NEW"
x=\${ENG_OLD:-\${#ENG_NEW}}
printf '%s' "$ENG_OLD"
y=\${!ENG_OLD} ENG_NEW=1
# $ENG_OLD
`,
    [
      '1: reads env ENG_OLD',
      '3: reads env ENG_OLD',
      '3: reads env ENG_NEW',
      '5: reads env ENG_OLD',
    ],
  ],
  [
    'Kconfig: statements that declare or ask for a symbol',
    doorOf(kconfig, 'kconfig'),
    `config ENG_OLD
menuconfig ENG_NEW
	bool "ENG_OLD"
	depends on ENG_OLD
	select ENG_NEW
	imply ENG_OLD
	default ENG_NEW
if ENG_OLD
	help
	  ENG_NEW
# config ENG_OLD
`,
    [
      '1: declares kconfig ENG_OLD',
      '2: declares kconfig ENG_NEW',
      '4: reads kconfig ENG_OLD',
      '5: reads kconfig ENG_NEW',
      '6: reads kconfig ENG_OLD',
      '7: reads kconfig ENG_NEW',
      '8: reads kconfig ENG_OLD',
    ],
  ],
  [
    'Cargo: features that a package has',
    doorOf(toml, 'cargo'),
    `[features]
ENG_OLD = []
"ENG_NEW" = ["ENG_OLD"]
'ENG_OLD' = []
x = ["ENG_NEW"]
# ENG_OLD = []
`,
    ['2: reads cargo ENG_OLD', '3: reads cargo ENG_NEW', '4: reads cargo ENG_OLD'],
  ],
]

test.each(ROWS)('%s', (_what, door, text, lines) => {
  expect(describeUpstream(door, text, NAMES)).toEqual(lines)
})

test('what a build file gives names to by itself is no option of it', () => {
  const cmake = CMAKE_UPSTREAM.sets!(`set(A 1)
set(B 1 CACHE BOOL "")
find_package(C)
string(TOUPPER x D)
option(E "" ON)
list(APPEND F G_H -DI_J=1 k)
target_compile_definitions(t PRIVATE K L_M=1)
add_compile_definitions(N)
set()
`)
  expect([...cmake.variables]).toEqual(expect.arrayContaining(['A', 'C', 'D', 'F']))
  expect(['B', 'E', 't', 'N'].filter((name) => cmake.variables.has(name))).toEqual([])
  expect([...cmake.macros]).toEqual(['G_H', 'I_J', 'L_M', 'N'])
  const make = MAKE_UPSTREAM.sets!('A = 1\nB ?= 1\nC := 2\nD += 1\n')
  expect([...make.variables]).toEqual(['A', 'C', 'D'])
})
