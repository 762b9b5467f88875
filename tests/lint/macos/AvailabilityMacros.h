// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The older names of versions.

#define MAC_OS_X_VERSION_MIN_REQUIRED 130000
#define MAC_OS_X_VERSION_MAX_ALLOWED 130000
