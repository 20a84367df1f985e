# The benchmark takes its plans from the support library.
if(TARGET bench-plan_bench)
    target_link_libraries(bench-plan_bench PRIVATE test_support)
endif()
