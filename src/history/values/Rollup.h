// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the results of one target over a span come to. A plain value; an hour of a target takes some hundred bytes.

#include "history/values/OutcomeTimeline.h"
#include "history/values/SeriesSummary.h"

#include <QMap>

namespace watchkeeper {

//! \brief How many results there were of each outcome, when, and what their numbers were.
class Rollup
{
public:
    static constexpr qsizetype kMostSeries = 256;

    Rollup() = default;
    //! \param results     of one target, in any order
    //! \param longestGap  > 0, how long a result stands that does not say so itself
    Rollup(const QList<StoredResult> &results, std::chrono::milliseconds longestGap);

    //! In any order; each result must be in one of them only. Of more than kMostSeries series the first by name are kept.
    void merge(const Rollup &other);

    quint64 count() const;
    quint64 count(Outcome outcome) const { return m_counts[static_cast<size_t>(outcome)]; }
    const OutcomeTimeline &timeline() const { return m_timeline; }
    //! By their keys (SeriesKey.h).
    const QMap<QString, SeriesSummary> &series() const { return m_series; }

    QByteArray packed() const;
    //! Nothing where `bytes` are not what packed() gives.
    static std::optional<Rollup> unpacked(QByteArrayView bytes);
    //! The timeline of the same alone, many times faster; what is behind it is not looked at.
    static std::optional<OutcomeTimeline> unpackedTimeline(QByteArrayView bytes);

    //! What packed ones of the same target come to, packed. Those that cannot be read are passed over.
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
