// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SeriesKey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

std::optional<double> phaseDuration(const Phases &phases, QStringView key)
{
    for (int i = 0; i < kPhaseCount; ++i) {
        if (phaseKey(static_cast<Phase>(i)) == key)
            return phases.get(static_cast<Phase>(i));
    }
    return std::nullopt;
}

std::optional<double> findValue(const QList<StoredValue> &values, QStringView name)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const StoredValue &value) { return value.name == name; });
    return found == values.end() ? std::nullopt : std::optional(found->number);
}

} // namespace

bool isAnswered(std::optional<ErrorType> error)
{
    return !error || error == ErrorType::Condition || error == ErrorType::Command || error == ErrorType::Protocol;
}

QString durationSeries()
{
    return u"duration"_s;
}

QString phaseSeries(Phase phase)
{
    return "phase:"_L1 + phaseKey(phase);
}

QString valueSeries(const QString &name)
{
    return "value:"_L1 + name;
}

std::optional<double> responseTime(const StoredResult &result)
{
    // A degraded check was successful too, but with a warning.
    const bool wentWell = result.outcome == Outcome::Up || result.outcome == Outcome::Degraded;
    return wentWell || isAnswered(result.errorType) ? std::optional(result.durationMs) : std::nullopt;
}

std::optional<double> seriesNumber(const StoredResult &result, const QString &key)
{
    if (key == "duration"_L1)
        return responseTime(result);
    if (key.startsWith("phase:"_L1))
        return phaseDuration(result.phases, QStringView(key).mid(6));
    if (key.startsWith("value:"_L1))
        return findValue(result.values, QStringView(key).mid(6));
    return std::nullopt;
}

} // namespace watchkeeper
