// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/check/Outcome.h"

#include "model/base/EnumKeys.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

constexpr EnumKeys<Outcome, Outcome::Down> kOutcomeKeys{"up", "degraded", "unknown", "down"};
constexpr EnumKeys<ErrorType, ErrorType::Internal> kErrorTypeKeys{"refused",   "timeout",  "dns",       "tls",
                                                                  "network",   "protocol", "notfound",  "permission",
                                                                  "condition", "command",  "cancelled", "internal"};

} // namespace

int failureRank(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return 0;
    case Outcome::Unknown:
        return 1;
    case Outcome::Degraded:
        return 2;
    case Outcome::Down:
        return 3;
    }
    Q_UNREACHABLE();
}

QString outcomeKey(Outcome outcome)
{
    return kOutcomeKeys.key(outcome);
}

std::optional<Outcome> outcomeFromKey(const QString &key)
{
    return kOutcomeKeys.find(key);
}

QString outcomeLabel(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return QCoreApplication::translate("Outcome", "Up", "state of a target");
    case Outcome::Degraded:
        return QCoreApplication::translate("Outcome", "Degraded", "state of a target");
    case Outcome::Unknown:
        return QCoreApplication::translate("Outcome", "Unknown", "state of a target");
    case Outcome::Down:
        return QCoreApplication::translate("Outcome", "Down", "state of a target");
    }
    Q_UNREACHABLE();
}

QString outcomeCountText(Outcome outcome, int count)
{
    switch (outcome) {
    case Outcome::Up:
        return QCoreApplication::translate("StateCount", "%Ln up", "targets", count);
    case Outcome::Degraded:
        return QCoreApplication::translate("StateCount", "%Ln degraded", "targets", count);
    case Outcome::Unknown:
        return QCoreApplication::translate("StateCount", "%Ln unknown", "targets", count);
    case Outcome::Down:
        return QCoreApplication::translate("StateCount", "%Ln down", "targets", count);
    }
    Q_UNREACHABLE();
}

QString errorTypeKey(ErrorType type)
{
    return kErrorTypeKeys.key(type);
}

std::optional<ErrorType> errorTypeFromKey(const QString &key)
{
    return kErrorTypeKeys.find(key);
}

} // namespace watchkeeper
