// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Declares locales of a single thread, as xlocale(3) of macOS. Here, they are in the C library's own header.
#include <locale.h>
