// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/check/Outcome.h"

#include <QCoreApplication>

#include <array>

namespace watchkeeper {

namespace {

// The keys, in the order of the enumerators.
constexpr std::array kOutcomeKeys{QLatin1String("up"), QLatin1String("degraded"), QLatin1String("unknown"),
                                  QLatin1String("down")};
constexpr std::array kErrorTypeKeys{QLatin1String("refused"),  QLatin1String("timeout"),    QLatin1String("dns"),
                                    QLatin1String("tls"),      QLatin1String("network"),    QLatin1String("protocol"),
                                    QLatin1String("notfound"), QLatin1String("permission"), QLatin1String("condition"),
                                    QLatin1String("command"),  QLatin1String("cancelled"),  QLatin1String("internal")};
static_assert(kOutcomeKeys.size() == static_cast<size_t>(Outcome::Down) + 1);
static_assert(kErrorTypeKeys.size() == static_cast<size_t>(ErrorType::Internal) + 1);

template<typename Enum, size_t Count>
std::optional<Enum> fromKey(const std::array<QLatin1String, Count> &keys, const QString &key)
{
    for (size_t i = 0; i < Count; ++i) {
        if (key == keys[i])
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

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
    return kOutcomeKeys[static_cast<size_t>(outcome)];
}

std::optional<Outcome> outcomeFromKey(const QString &key)
{
    return fromKey<Outcome>(kOutcomeKeys, key);
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

QString errorTypeKey(ErrorType type)
{
    return kErrorTypeKeys[static_cast<size_t>(type)];
}

std::optional<ErrorType> errorTypeFromKey(const QString &key)
{
    return fromKey<ErrorType>(kErrorTypeKeys, key);
}

} // namespace watchkeeper
