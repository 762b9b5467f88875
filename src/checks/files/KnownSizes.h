// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How large a file or folder was at earlier looks. Plain values.

#include "checks/HeldVerdict.h"
#include "model/Duration.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief The sizes of the last turn of a schedule: some twenty, however often it was looked.
class KnownSizes
{
public:
    explicit KnownSizes(QStringList lookedAt)
        : files(std::move(lookedAt))
    {
    }

    //! \param bytes  at `now` [ms] of the monotonic clock, not before the last one
    //! \param every  of the schedule
    void add(qint64 bytes, qint64 now, Milliseconds every);

    //! [bytes] at the last look.
    std::optional<qint64> last() const { return m_last; }
    //! [bytes] at the latest look that is about `every` or longer ago; nothing where there was none. A retry and a check that somebody
    //! asks for come sooner than that after the one before.
    std::optional<qint64> aTurnAgo(qint64 now, Milliseconds every) const;

    QStringList files;                 //!< what says which they are: sizes of others tell nothing of growth
    std::optional<HeldVerdict> excess; //!< it has grown by too much

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
