# carpus_test(unit_base SOURCES test_months.cpp LINK carpus_base): one Qt Test program, run offscreen.
function(carpus_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LINK" ${ARGN})
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  add_executable(test_${name} ${TEST_SOURCES})
  set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(test_${name} PRIVATE Qt6::Test carpus_testing ${TEST_LINK})
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;CARPUS_MODELS=${PROJECT_SOURCE_DIR}/models;CARPUS_RESOURCES=${PROJECT_SOURCE_DIR}/resources;CARPUS_NN_MODULE=${CMAKE_BINARY_DIR}/lib/libcarpus_nn_torch.so;CARPUS_DECODE=${CMAKE_BINARY_DIR}/bin/carpus-decode")
endfunction()
