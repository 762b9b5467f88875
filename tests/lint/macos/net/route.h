// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The messages about network interfaces. Source: https://man.freebsd.org/route/4, and net/if.h of Apple's SDK

#include <net/if_var.h>

constexpr int NET_RT_IFLIST2 = 6;
constexpr int RTM_IFINFO2 = 0x12;

struct if_msghdr
{
    unsigned short ifm_msglen;
    unsigned char ifm_version;
    unsigned char ifm_type;
};

struct if_msghdr2
{
    unsigned short ifm_msglen;
    unsigned char ifm_version;
    unsigned char ifm_type;
    if_data64 ifm_data;
};
