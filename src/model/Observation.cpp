// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Observation.h"

#include <algorithm>

namespace watchkeeper {

QString phaseKey(Phase phase)
{
    static constexpr std::array kKeys{QLatin1String("queue"),  QLatin1String("dns"),  QLatin1String("connect"),
                                      QLatin1String("tls"),    QLatin1String("send"), QLatin1String("wait"),
                                      QLatin1String("receive")};
    static_assert(kKeys.size() == kPhaseCount);
    return kKeys[static_cast<size_t>(phase)];
}

QVariant Observation::value(const QString &name) const
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&name](const ObservedValue &candidate) { return candidate.name == name; });
    return found == values.end() ? QVariant() : found->value;
}

Outcome outcomeOf(const Observation &observation)
{
    if (observation.isInconclusive)
        return Outcome::Unknown;
    if (!observation.error)
        return observation.warning ? Outcome::Degraded : Outcome::Up;
    switch (observation.error->type()) {
    case ErrorType::NotFound:
    case ErrorType::Permission:
    case ErrorType::Cancelled:
    case ErrorType::Internal:
        return Outcome::Unknown;
    default:
        return Outcome::Down;
    }
}

} // namespace watchkeeper
