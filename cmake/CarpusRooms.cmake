# A room is a folder and a static library carpus_<room>; its sources are found, its neighbours are named.
#   carpus_room(base PUBLIC Qt6::Core PRIVATE ...)
function(carpus_room name)
  cmake_parse_arguments(ROOM "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_library(carpus_${name} STATIC ${sources})
  set_target_properties(carpus_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(carpus_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(carpus_${name} PUBLIC carpus_options ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
endfunction()

# Debian's LibTorch as one interface target, its headers as system headers (their warnings are not ours).
function(carpus_define_torch)
  add_library(carpus_torch INTERFACE)
  target_include_directories(carpus_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
  target_link_libraries(carpus_torch INTERFACE ${TORCH_LIBRARIES})
endfunction()

# A room of ui/: target carpus_ui_<room>, with moc.
function(carpus_ui_room name)
  cmake_parse_arguments(ROOM "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_library(carpus_ui_${name} STATIC ${sources})
  set_target_properties(carpus_ui_${name} PROPERTIES AUTOMOC ON LINKER_LANGUAGE CXX)
  target_include_directories(carpus_ui_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(carpus_ui_${name} PUBLIC carpus_options Qt6::Widgets ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
endfunction()
