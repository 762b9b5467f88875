// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertRule.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::array<std::pair<Happening, QLatin1StringView>, 7> kHappeningKeys{{{Happening::Down, "down"_L1},
                                                                                 {Happening::Degraded, "degraded"_L1},
                                                                                 {Happening::Unknown, "unknown"_L1},
                                                                                 {Happening::Recovery, "recovery"_L1},
                                                                                 {Happening::Flapping, "flapping"_L1},
                                                                                 {Happening::Acknowledged, "acknowledged"_L1},
                                                                                 {Happening::Link, "link"_L1}}};

} // namespace

QString happeningKey(Happening happening)
{
    for (const auto &[each, key] : kHappeningKeys) {
        if (each == happening)
            return key;
    }
    return {};
}

std::optional<Happening> happeningFromKey(const QString &key)
{
    for (const auto &[happening, each] : kHappeningKeys) {
        if (each == key)
            return happening;
    }
    return {};
}

Happening happeningOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Degraded:
        return Happening::Degraded;
    case Outcome::Unknown:
        return Happening::Unknown;
    case Outcome::Down:
        return Happening::Down;
    case Outcome::Up:
        break;
    }
    return Happening::Recovery;
}

QList<Happening> AlertRule::standardHappenings()
{
    return {Happening::Down,     Happening::Degraded, Happening::Unknown,
            Happening::Recovery, Happening::Flapping, Happening::Link};
}

} // namespace watchkeeper
