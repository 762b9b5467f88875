// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How much one step of copying may do, so that nothing waits long for its end. A value.

#include <QElapsedTimer>

#include <chrono>

namespace watchkeeper {

//! \brief Ends after a number of rows, of bytes, or a time, whichever comes first; the first row or part is always allowed.
class CopyAllowance
{
public:
    static constexpr int kMostRows = 500;
    static constexpr qint64 kMostBytes = 1024 * 1024;
    static constexpr std::chrono::milliseconds kMostTime{400}; //!< a transaction that is interrupted has to be repeated

    CopyAllowance() { m_since.start(); }

    void take(qint64 bytes)
    {
        ++m_rows;
        m_bytes += bytes;
    }
    bool isSpent() const { return m_rows >= kMostRows || m_bytes >= kMostBytes || m_since.hasExpired(kMostTime.count()); }

private:
    QElapsedTimer m_since;
    int m_rows = 0;
    qint64 m_bytes = 0;
};

} // namespace watchkeeper
