// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The size of a file or folder at earlier checks. Plain values.

#include "checks/RepeatableVerdict.h"
#include "model/Duration.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief The sizes during the last interval: about twenty, however many checks there were.
class SizeHistory
{
public:
    explicit SizeHistory(QStringList evaluatedAt)
        : files(std::move(evaluatedAt))
    {
    }

    //! \param bytes  at `now` [ms] of the monotonic clock, not before the last one
    //! \param every  the interval of the schedule
    void add(qint64 bytes, qint64 now, Milliseconds every);

    //! [bytes] at the last check.
    std::optional<qint64> last() const { return m_last; }
    //! [bytes] at the latest check that is about `every` or longer ago; nothing if there was none. A retry or a manual check follows the
    //! previous check sooner than that.
    std::optional<qint64> oneIntervalAgo(qint64 now, Milliseconds every) const;

    QStringList files;                       //!< identifies the files: sizes of others say nothing about growth
    std::optional<RepeatableVerdict> excess; //!< it has grown too much

private:
    struct Look
    {
        qint64 at;
        qint64 bytes;
    };

    QList<Look> m_looks; //!< the oldest first
    std::optional<qint64> m_last;
};

} // namespace watchkeeper
