// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Readings of earlier checks, kept to calculate rates.

#include "model/base/Quantity.h"
#include "model/field/Fields.h"

#include <QByteArray>
#include <QHash>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace watchkeeper {

using Instant = std::chrono::steady_clock::time_point;

//! Figures with the time of their reading.
template<typename Figures>
class SystemReading
{
public:
    SystemReading(Figures seen, Instant when)
        : figures(std::move(seen))
        , at(when)
    {
    }
    Figures figures;
    Instant at;
};

//! The key under which a target's readings are stored. Targets with the same fields share their readings.
QByteArray historySeriesFor(const Fields &fields);

//! \brief The last reading of each series. Readings that are older than an hour and older than two intervals are removed, because
//! an average over days is useless for a check every minute.
template<typename Figures>
class EarlierReadings
{
public:
    std::optional<SystemReading<Figures>> last(const QByteArray &series, Instant now) const
    {
        const auto found = m_readings.constFind(series);
        if (found == m_readings.cend() || found->isExpired(now))
            return std::nullopt;
        return found->reading;
    }

    //! \param every  interval of the target
    void keep(const QByteArray &series, const SystemReading<Figures> &reading, Milliseconds every)
    {
        m_readings.insert(series, {reading, std::max<Milliseconds>(kDefaultLifetime, 2 * every)});
        if (m_readings.size() > 2 * m_sizeAfterPruning)
            prune(reading.at);
    }

    qsizetype size() const { return m_readings.size(); }

private:
    static constexpr std::chrono::hours kDefaultLifetime{1};

    struct StoredReading
    {
        SystemReading<Figures> reading;
        Milliseconds lifetime;

        bool isExpired(Instant now) const { return now - reading.at > lifetime; }
    };

    //! Removes the readings of deleted or edited targets. Rarely called, to keep the cost per check low.
    void prune(Instant now)
    {
        m_readings.removeIf([now](const typename ReadingsBySeries::iterator &reading) { return reading->isExpired(now); });
        m_sizeAfterPruning = std::max(m_readings.size(), kFew);
    }

    using ReadingsBySeries = QHash<QByteArray, StoredReading>;
    static constexpr qsizetype kFew = 64;
    ReadingsBySeries m_readings;
    qsizetype m_sizeAfterPruning = kFew;
};

} // namespace watchkeeper
