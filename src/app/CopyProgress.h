// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The progress and the cancellation of a long copy.

#include <QtGlobal>

#include <atomic>

namespace watchkeeper {

//! \brief Shared by the copying thread and a thread that reads the progress. Safe from any thread.
class CopyProgress
{
public:
    void cancel() { m_isCanceled = true; }
    bool isCanceled() const { return m_isCanceled; }
    //! \param bytes  total size
    void setTotal(qint64 bytes) { m_total = bytes; }
    void add(qint64 bytes) { m_done += bytes; }
    //! The progress in percent, from 0 to 100.
    int percent() const
    {
        const qint64 all = m_total;
        return all > 0 ? static_cast<int>(qMin<qint64>(m_done * 100 / all, 100)) : 0;
    }

private:
    std::atomic<bool> m_isCanceled = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
};

} // namespace watchkeeper
