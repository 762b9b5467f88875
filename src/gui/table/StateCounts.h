// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The number of targets in each state. A plain value.

#include "gui/look/Colours.h"

#include <array>

namespace watchkeeper {

class StateCounts
{
public:
    int count(MarkState state) const { return m_counts[static_cast<size_t>(state)]; }
    void add(MarkState state) { ++m_counts[static_cast<size_t>(state)]; }
    void remove(MarkState state) { --m_counts[static_cast<size_t>(state)]; }
    friend bool operator==(const StateCounts &, const StateCounts &) = default;

private:
    std::array<int, kMarkStateCount> m_counts{};
};

} // namespace watchkeeper
