// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file State that the kinds `file` and `log` share between checks, such as the sizes of files. For use in the engine thread.

#include "async/Semaphore.h"
#include "checks/base/TargetMemory.h"
#include "checks/files/read/FileReading.h"
#include "checks/files/read/LogPosition.h"
#include "model/base/Quantity.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace watchkeeper {

// The sizes of a file or folder at earlier checks. Plain values.

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
    //! [bytes] Size at the latest check that was about `every` ago or earlier. Retries and manual checks can follow the
    //! previous check sooner, so they are skipped. Nullopt if there is no such check.
    std::optional<qint64> oneIntervalAgo(qint64 now, Milliseconds every) const;

    QStringList files;                       //!< identifies the files; sizes of other files can't be compared
    std::optional<RepeatableVerdict> excess; //!< verdict about excessive growth, while it is being repeated

private:
    struct Sample
    {
        qint64 at;
        qint64 bytes;
    };

    QList<Sample> m_samples; //!< oldest first
    std::optional<qint64> m_last;
};

class CheckContext;

//! \brief In-memory state from earlier checks. It isn't saved: after a restart, each target is checked as if for the first
//! time.
class FileServices
{
public:
    TargetMemory<SizeHistory> &sizes() { return m_sizes; }
    TargetMemory<LogPosition> &positions() { return m_positions; }

    //! Limits the number of reads for which checks wait. A caller that stops waiting releases its place even if its thread still hangs.
    //! There are more threads than places.
    Semaphore &places() { return m_readSlots; }

private:
    Semaphore m_readSlots{kMaxFileReads};
    TargetMemory<SizeHistory> m_sizes;
    TargetMemory<LogPosition> m_positions;
};

//! Returns the error of a check that was stopped before or during its read. If the read hadn't begun, nothing is known about
//! the file, so this isn't a failure.
CheckError stoppedReadError(const CheckContext &context, const FileProgress &progress, const QString &path);

} // namespace watchkeeper
