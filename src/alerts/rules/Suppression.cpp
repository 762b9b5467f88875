// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/Suppression.h"

#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString suppressionKey(Suppression suppression)
{
    static constexpr std::array keys{"paused"_L1,      "told"_L1,        "not-told"_L1,    "severity"_L1,    "acknowledged"_L1,
                                     "snoozed"_L1,     "maintenance"_L1, "unreachable"_L1, "link"_L1,        "look"_L1,
                                     "unconfirmed"_L1, "flapping"_L1,    "delay"_L1,       "quiet-hours"_L1, "grouped"_L1};
    static_assert(keys.size() == static_cast<size_t>(Suppression::Grouped) + 1);
    return keys.at(static_cast<size_t>(suppression));
}

} // namespace watchkeeper
