// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Source: https://developer.apple.com/documentation/kernel/1387446-sysctlbyname

#include <cstdint>
#include <sys/types.h>

constexpr int CTL_NET = 4;

struct xsw_usage
{
    uint64_t xsu_total;
    uint64_t xsu_avail;
    uint64_t xsu_used;
};

extern "C" {
int sysctl(int *name, u_int length, void *value, size_t *size, void *newValue, size_t newSize);
int sysctlbyname(const char *name, void *value, size_t *size, void *newValue, size_t newSize);
}
