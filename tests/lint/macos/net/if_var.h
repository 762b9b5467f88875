// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The counters of a network interface. Source: net/if_var.h of Apple's SDK

#include <cstdint>

struct if_data64
{
    uint64_t ifi_baudrate;
    uint64_t ifi_ierrors;
    uint64_t ifi_oerrors;
    uint64_t ifi_ibytes;
    uint64_t ifi_obytes;
    uint64_t ifi_iqdrops;
};
