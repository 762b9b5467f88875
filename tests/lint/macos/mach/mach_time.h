// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Source: https://developer.apple.com/documentation/kernel/mach/1462446-mach_absolute_time

#include <cstdint>

struct mach_timebase_info_data_t
{
    uint32_t numer;
    uint32_t denom;
};

extern "C" int mach_timebase_info(mach_timebase_info_data_t *info);
