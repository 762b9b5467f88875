// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last 50 results of each target, stored compactly enough for ten thousand targets.

#include "model/target/Result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace watchkeeper {

inline constexpr int kHistoryLength = 50;

//! \brief An earlier result to be shown.
struct HistoricalResult
{
    QDateTime at; //!< the start of the check, in UTC
    double milliseconds = 0;
    Outcome outcome = Outcome::Unknown;
    bool hard = true;
    QString summary; //!< empty if the result had no summary or the limit for texts was reached
};

//! \brief Stores packed results, and each distinct summary once. GUI thread.
//!
//! A result takes 24 bytes. The summaries are limited to kMaxTextBytes in total, because a target can have a different summary each time.
class ResultHistory
{
public:
    static constexpr qsizetype kMaxTextBytes = 8 * 1024 * 1024;

    void add(const TargetId &id, const Result &result, const QString &summary);
    //! Inserts earlier results at the front, as many as fit. \param earlier  the earlier results, oldest first
    void prependEarlier(const TargetId &id, const QList<HistoricalResult> &earlier);
    void remove(const TargetId &id);
    //! Returns at most kHistoryLength results, oldest first.
    QList<HistoricalResult> of(const TargetId &id) const;
    //! Returns the approximate size of the summaries in [bytes].
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

    //! The results of a target. Once the buffer is full, `next` is the index of the oldest result, which is replaced next.
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
    quint32 acquireText(const QString &text);
    void releaseText(quint32 index);

    QHash<TargetId, RingBuffer> m_rings;
    std::vector<Text> m_texts{Text()}; //!< the first element is the missing text
    QHash<QString, quint32> m_textIndexes;
    std::vector<quint32> m_freeIndexes; //!< unused indexes in m_texts
    qsizetype m_textBytes = 0;
};

} // namespace watchkeeper
