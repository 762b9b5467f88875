// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A summary of one target's results over a span. A plain value; an hour takes a few hundred bytes.

#include "history/values/OutcomeTimeline.h"
#include "history/values/SeriesSummary.h"

#include <QMap>

namespace watchkeeper {

//! \brief The number and times of results with each outcome, and a summary of their measurements.
class Rollup
{
public:
    static constexpr qsizetype kMaxSeries = 256;

    Rollup() = default;
    //! \param results     results of one target, in any order
    //! \param validityPeriod  > 0, validity period of results that have none
    Rollup(const QList<StoredResult> &results, std::chrono::milliseconds validityPeriod);

    //! Merges rollups in any order. Each result must be in only one of them. If there are more than kMaxSeries series, the first series by
    //! name are kept.
    void merge(const Rollup &other);

    quint64 count() const;
    quint64 count(Outcome outcome) const { return m_counts[static_cast<size_t>(outcome)]; }
    const OutcomeTimeline &timeline() const { return m_timeline; }
    //! Returns the series by key (SeriesKey.h).
    const QMap<QString, SeriesSummary> &series() const { return m_series; }

    QByteArray packed() const;
    //! Returns nullopt if `bytes` isn't the output of packed().
    static std::optional<Rollup> unpacked(QByteArrayView bytes);
    //! Unpacks only the timeline, which is many times faster. The bytes after it aren't read.
    static std::optional<OutcomeTimeline> unpackedTimeline(QByteArrayView bytes);

    //! Merges packed rollups of the same target and packs the result. Skips unreadable rollups.
    static QByteArray merged(const QList<QByteArray> &packed);

    friend bool operator==(const Rollup &, const Rollup &) = default;

private:
    bool unpackHead(BitUnpacker *bits);
    void limitSeries();

    std::array<quint64, kOutcomeCount> m_counts{};
    OutcomeTimeline m_timeline;
    QMap<QString, SeriesSummary> m_series;
};

} // namespace watchkeeper
