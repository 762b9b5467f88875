// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertRule.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::array<std::pair<AlertTrigger, QLatin1StringView>, 7> kAlertTriggerKeys{
    {{AlertTrigger::Down, "down"_L1},
     {AlertTrigger::Degraded, "degraded"_L1},
     {AlertTrigger::Unknown, "unknown"_L1},
     {AlertTrigger::Recovery, "recovery"_L1},
     {AlertTrigger::Flapping, "flapping"_L1},
     {AlertTrigger::Acknowledged, "acknowledged"_L1},
     {AlertTrigger::Link, "link"_L1}}};

} // namespace

QString alertTriggerKey(AlertTrigger alertTrigger)
{
    for (const auto &[each, key] : kAlertTriggerKeys) {
        if (each == alertTrigger)
            return key;
    }
    return {};
}

std::optional<AlertTrigger> alertTriggerFromKey(const QString &key)
{
    for (const auto &[alertTrigger, each] : kAlertTriggerKeys) {
        if (each == key)
            return alertTrigger;
    }
    return {};
}

AlertTrigger alertTriggerFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Degraded:
        return AlertTrigger::Degraded;
    case Outcome::Unknown:
        return AlertTrigger::Unknown;
    case Outcome::Down:
        return AlertTrigger::Down;
    case Outcome::Up:
        break;
    }
    return AlertTrigger::Recovery;
}

QList<AlertTrigger> AlertRule::defaultTriggers()
{
    return {AlertTrigger::Down,     AlertTrigger::Degraded, AlertTrigger::Unknown,
            AlertTrigger::Recovery, AlertTrigger::Flapping, AlertTrigger::Link};
}

} // namespace watchkeeper
