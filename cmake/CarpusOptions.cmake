# Language level, warnings, sanitizers and compiler cache for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()
# Debug information for our own frames only: full -g makes files that include LibTorch ten times larger.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

find_program(CARPUS_CCACHE ccache)
if(CARPUS_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CARPUS_CCACHE})
endif()

add_library(carpus_options INTERFACE)
target_compile_options(carpus_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                       -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
target_compile_definitions(carpus_options INTERFACE QT_NO_KEYWORDS CARPUS_VERSION="${PROJECT_VERSION}")
if(CARPUS_SANITIZE)
  target_compile_options(carpus_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                         -fno-omit-frame-pointer)
  target_link_options(carpus_options INTERFACE -fsanitize=address,undefined)
endif()
