// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much history is kept, as the settings say. A plain value.

#include <QtGlobal>

namespace watchkeeper {

//! \brief Results beyond either bound are removed, the oldest first, some hours of them at a time.
struct HistoryKeep
{
    int days = 90;                           //!< >= 1
    qint64 bytes = 5LL * 1000 * 1000 * 1000; //!< of all results together, > 0
    friend bool operator==(const HistoryKeep &, const HistoryKeep &) = default;
};

} // namespace watchkeeper
