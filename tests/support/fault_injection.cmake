# Lets tests/support/fault_injection.cpp stand between our code and the system: the linker sends these
# calls to __wrap_NAME there. Include after add_executable(core-tests).
target_link_options(core-tests PRIVATE
    LINKER:--wrap=mkostemps,--wrap=write,--wrap=fsync,--wrap=close
    LINKER:--wrap=fchmod,--wrap=fchown,--wrap=flock,--wrap=renameat2,--wrap=unlink)
