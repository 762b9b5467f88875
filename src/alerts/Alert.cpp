// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/Alert.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::array<std::pair<AlertKind, QLatin1StringView>, 10> kAlertKindKeys{
    {{AlertKind::Problem, "problem"_L1},
     {AlertKind::Recovery, "recovery"_L1},
     {AlertKind::Reminder, "reminder"_L1},
     {AlertKind::FlappingStart, "flapping-start"_L1},
     {AlertKind::FlappingEnd, "flapping-end"_L1},
     {AlertKind::Acknowledged, "acknowledged"_L1},
     {AlertKind::ConnectivityLost, "link-lost"_L1},
     {AlertKind::ConnectivityRestored, "link-back"_L1},
     {AlertKind::Digest, "digest"_L1},
     {AlertKind::Test, "test"_L1}}};

} // namespace

QString alertKindKey(AlertKind kind)
{
    for (const auto &[each, key] : kAlertKindKeys) {
        if (each == kind)
            return key;
    }
    return {};
}

std::optional<AlertKind> alertKindFromKey(const QString &key)
{
    for (const auto &[kind, each] : kAlertKindKeys) {
        if (each == key)
            return kind;
    }
    return {};
}

} // namespace watchkeeper
