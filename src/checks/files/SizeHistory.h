// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The sizes of a file or folder at earlier checks. Plain values.

#include "checks/RepeatableVerdict.h"
#include "model/base/Quantity.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief The sizes during the last interval. Stores about twenty sizes for any number of checks.
class SizeHistory
{
public:
    explicit SizeHistory(QStringList measured)
        : files(std::move(measured))
    {
    }

    //! \param bytes  size at `now` [ms] of the monotonic clock, which must not be earlier than in the previous call
    //! \param every  interval of the schedule
    void add(qint64 bytes, qint64 now, Milliseconds every);

    //! [bytes] Size at the last check.
    std::optional<qint64> last() const { return m_last; }
    //! [bytes] Size at the latest check that is about `every` or longer ago. Retries and manual checks can follow the previous check
    //! sooner, so they are skipped. Nullopt if there is no such check.
    std::optional<qint64> oneIntervalAgo(qint64 now, Milliseconds every) const;

    QStringList files;                       //!< identifies the files; sizes of other files can't be compared
    std::optional<RepeatableVerdict> excess; //!< verdict about excessive growth, as long as checks repeat it

private:
    struct Sample
    {
        qint64 at;
        qint64 bytes;
    };

    QList<Sample> m_samples; //!< oldest first
    std::optional<qint64> m_last;
};

} // namespace watchkeeper
