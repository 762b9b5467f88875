// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A result with its target, on its way to the disk.

#include "history/values/StoredResult.h"
#include "model/Target.h"

#include <array>

namespace watchkeeper {

//! \brief One row of a tail.
struct TargetResult
{
    TargetId target;
    StoredResult result;
};

//! Number of groups of targets: to read one target, the other groups are skipped.
inline constexpr int kTargetGroups = 64;

//! In [0, kTargetGroups); the same on every computer, and never changes.
int groupOf(const TargetId &target);

inline constexpr qsizetype kTargetIdSize = 16; //!< [bytes]
//! As in RFC 4122, big endian.
std::array<char, kTargetIdSize> bytesOf(const TargetId &target);

} // namespace watchkeeper
