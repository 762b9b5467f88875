// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last 50 results of each target, compact enough for ten thousand targets.

#include "model/Result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace watchkeeper {

inline constexpr int kHistoryLength = 50;

//! \brief One earlier result, to be shown.
struct HistoricalResult
{
    QDateTime at; //!< UTC, when the check began
    double milliseconds = 0;
    Outcome outcome = Outcome::Unknown;
    bool hard = true;
    QString summary; //!< empty if there was none, or no memory for it
};

//! \brief Keeps the results packed, and each distinct summary once. GUI thread.
//!
//! 24 bytes per result. Summaries are limited to kMaxTextBytes in total, so that targets with a different summary each time don't fill the
//! memory.
class ResultHistory
{
public:
    static constexpr qsizetype kMaxTextBytes = 8 * 1024 * 1024;

    void add(const TargetId &id, const Result &result, const QString &summary);
    //! Inserts earlier results at the front, as many as fit. \param earlier  oldest first
    void prependEarlier(const TargetId &id, const QList<HistoricalResult> &earlier);
    void remove(const TargetId &id);
    //! Oldest first, at most kHistoryLength.
    QList<HistoricalResult> of(const TargetId &id) const;
    //! [bytes] approximate size of the summaries.
    qsizetype textBytes() const { return m_textBytes; }

private:
    struct PackedResult
    {
        qint64 at;       //!< [ms] since 1970, UTC
        quint32 summary; //!< index into m_texts
        float milliseconds;
        Outcome outcome;
        bool hard;
    };
    static_assert(sizeof(PackedResult) <= 24);

    //! A ring once it is full; then `next` is the index of the oldest result.
    struct RingBuffer
    {
        std::vector<PackedResult> results;
        int next = 0;
    };

    struct Text
    {
        QString text;
        int uses = 0;
    };

    void append(const TargetId &id, const PackedResult &packed);
    quint32 take(const QString &text);
    void release(quint32 place);

    QHash<TargetId, RingBuffer> m_rings;
    std::vector<Text> m_texts{Text()}; //!< the first one means no text
    QHash<QString, quint32> m_places;
    std::vector<quint32> m_free; //!< indexes into m_texts
    qsizetype m_textBytes = 0;
};

} // namespace watchkeeper
