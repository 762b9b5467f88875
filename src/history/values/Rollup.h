// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A summary of the results of one target over a span. A plain value; an hour of a target takes a few hundred bytes.

#include "history/values/OutcomeTimeline.h"
#include "history/values/SeriesSummary.h"

#include <QMap>

namespace watchkeeper {

//! \brief How many results had each outcome, when, and a summary of their numbers.
class Rollup
{
public:
    static constexpr qsizetype kMostSeries = 256;

    Rollup() = default;
    //! \param results     of one target, in any order
    //! \param longestGap  > 0, how long a result holds that doesn't say so itself
    Rollup(const QList<StoredResult> &results, std::chrono::milliseconds longestGap);

    //! In any order; each result must be in only one of them. If there are more than kMostSeries series, the first by name are kept.
    void merge(const Rollup &other);

    quint64 count() const;
    quint64 count(Outcome outcome) const { return m_counts[static_cast<size_t>(outcome)]; }
    const OutcomeTimeline &timeline() const { return m_timeline; }
    //! By their keys (SeriesKey.h).
    const QMap<QString, SeriesSummary> &series() const { return m_series; }

    QByteArray packed() const;
    //! Absent if `bytes` isn't the output of packed().
    static std::optional<Rollup> unpacked(QByteArrayView bytes);
    //! Only the timeline, many times faster; the bytes after it aren't read.
    static std::optional<OutcomeTimeline> unpackedTimeline(QByteArrayView bytes);

    //! Merges packed rollups of the same target and packs the result. Unreadable ones are skipped.
    static QByteArray merged(const QList<QByteArray> &packed);

    friend bool operator==(const Rollup &, const Rollup &) = default;

private:
    bool unpackHead(BitUnpacker *bits);
    void boundSeries();

    std::array<quint64, kOutcomeCount> m_counts{};
    OutcomeTimeline m_timeline;
    QMap<QString, SeriesSummary> m_series;
};

} // namespace watchkeeper
