// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The last 50 results of each target, small enough for ten thousand targets.

#include "model/Result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace watchkeeper {

inline constexpr int kPastLength = 50;

//! \brief One result of before, for showing.
struct PastResult
{
    QDateTime at; //!< UTC, when the check began
    double milliseconds = 0;
    Outcome outcome = Outcome::Unknown;
    bool hard = true;
    QString summary; //!< empty where there was none, or no room for it
};

//! \brief Keeps them packed, and each different summary once. GUI thread.
//!
//! 24 bytes a result; summaries are not kept beyond kMostTextBytes in all, so that targets which say something else
//! each time do not fill the memory.
class PastResults
{
public:
    static constexpr qsizetype kMostTextBytes = 8 * 1024 * 1024;

    void add(const TargetId &id, const Result &result, const QString &summary);
    //! Puts what was before in front, as much as there is room for. \param earlier  oldest first
    void precede(const TargetId &id, const QList<PastResult> &earlier);
    void remove(const TargetId &id);
    //! Oldest first, at most kPastLength.
    QList<PastResult> of(const TargetId &id) const;
    //! [bytes] that the summaries take, about.
    qsizetype textBytes() const { return m_textBytes; }

private:
    struct Packed
    {
        qint64 at;       //!< [ms] since 1970, UTC
        quint32 summary; //!< place in m_texts
        float milliseconds;
        Outcome outcome;
        bool hard;
    };
    static_assert(sizeof(Packed) <= 24);

    //! A ring once it is full; `next` is the place of the oldest then.
    struct Ring
    {
        std::vector<Packed> results;
        int next = 0;
    };

    struct Text
    {
        QString text;
        int uses = 0;
    };

    void append(const TargetId &id, const Packed &packed);
    quint32 take(const QString &text);
    void release(quint32 place);

    QHash<TargetId, Ring> m_rings;
    std::vector<Text> m_texts{Text()}; //!< the first stands for none
    QHash<QString, quint32> m_places;
    std::vector<quint32> m_free; //!< places in m_texts
    qsizetype m_textBytes = 0;
};

} // namespace watchkeeper
