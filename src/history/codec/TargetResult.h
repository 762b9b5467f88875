// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A result together with its target, before it is written to disk.

#include "history/values/StoredResult.h"
#include "model/target/Target.h"

#include <array>

namespace watchkeeper {

//! \brief One row of a tail file.
struct TargetResult
{
    TargetId target;
    StoredResult result;
};

//! Number of groups of targets. Reading one target skips all other groups.
inline constexpr int kTargetGroups = 64;

//! Returns a group in [0, kTargetGroups). The group is the same on every platform and never changes.
int groupOf(const TargetId &target);

inline constexpr qsizetype kTargetIdSize = 16; //!< [bytes]
//! Returns the ID in the big-endian form of RFC 4122.
std::array<char, kTargetIdSize> bytesOf(const TargetId &target);

} // namespace watchkeeper
