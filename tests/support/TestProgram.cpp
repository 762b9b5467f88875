// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The main program for the tests of a folder. Runs the test named by its first argument as if it were a separate
//! program. CMake writes TEST_LIST with a line TEST(NAME) for each tst_NAME.cpp.

#include <cstdio>
#include <cstring>

#define TEST(name)                                                                                                             \
    namespace name##Test                                                                                                       \
    {                                                                                                                          \
        int main(int argc, char *argv[]);                                                                                      \
    }
#include TEST_LIST
#undef TEST

int main(int argc, char *argv[])
{
    const struct
    {
        const char *name;
        int (*run)(int, char *[]);
    } tests[] = {
#define TEST(name) {#name, name##Test::main},
#include TEST_LIST
#undef TEST
    };

    for (const auto &test : tests) {
        if (argc > 1 && std::strcmp(argv[1], test.name) == 0)
            return test.run(argc - 1, argv + 1);
    }
    std::fputs("The first argument names a test. These are here:\n", stderr);
    for (const auto &test : tests)
        std::fprintf(stderr, "%s\n", test.name);
    return 2;
}
