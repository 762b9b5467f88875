// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Readings of earlier checks, kept to calculate rates.

#include "model/Duration.h"
#include "model/Fields.h"

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

//! The series of a target. Targets with the same fields have the same series, so each can use the readings of the others.
QByteArray historySeriesFor(const Fields &fields);

//! \brief The last reading of each series. Readings older than both an hour and two intervals are removed, because a rate over days is
//! useless for a check every minute.
template<typename Figures>
class EarlierReadings
{
public:
    std::optional<SystemReading<Figures>> last(const QByteArray &series, Instant now) const
    {
        const auto found = m_looks.constFind(series);
        if (found == m_looks.cend() || found->isOver(now))
            return std::nullopt;
        return found->look;
    }

    //! \param every  interval of the target
    void keep(const QByteArray &series, const SystemReading<Figures> &look, Milliseconds every)
    {
        m_looks.insert(series, {look, std::max<Milliseconds>(kDefaultLifetime, 2 * every)});
        if (m_looks.size() > 2 * m_sizeAfterPruning)
            prune(look.at);
    }

    qsizetype size() const { return m_looks.size(); }

private:
    static constexpr std::chrono::hours kDefaultLifetime{1};

    struct Kept
    {
        SystemReading<Figures> look;
        Milliseconds longest;

        bool isOver(Instant now) const { return now - look.at > longest; }
    };

    //! Removes the readings of deleted or edited targets. Called rarely to keep the cost per check low.
    void prune(Instant now)
    {
        m_looks.removeIf([now](const typename ProbeSeries::iterator &look) { return look->isOver(now); });
        m_sizeAfterPruning = std::max(m_looks.size(), kFew);
    }

    using ProbeSeries = QHash<QByteArray, Kept>;
    static constexpr qsizetype kFew = 64;
    ProbeSeries m_looks;
    qsizetype m_sizeAfterPruning = kFew;
};

} // namespace watchkeeper
