// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The states of processes. Source: sys/proc.h of Apple's SDK

#define SZOMB 5
