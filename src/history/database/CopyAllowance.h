// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits one copying step so that other work doesn't have to wait long. A value type.

#include <QElapsedTimer>

#include <chrono>

namespace watchkeeper {

//! \brief Ends a step after a number of rows, a number of bytes or a time, whichever limit is reached first. The first row or part is
//! always allowed.
class CopyAllowance
{
public:
    static constexpr int kMaxRows = 500;
    static constexpr qint64 kMaxBytes = 1024 * 1024;
    static constexpr std::chrono::milliseconds kMaxDuration{
        400}; //!< short, because an interrupted transaction has to be repeated

    CopyAllowance() { m_since.start(); }

    void take(qint64 bytes)
    {
        ++m_rows;
        m_bytes += bytes;
    }
    bool isExhausted() const { return m_rows >= kMaxRows || m_bytes >= kMaxBytes || m_since.hasExpired(kMaxDuration.count()); }

private:
    QElapsedTimer m_since;
    int m_rows = 0;
    qint64 m_bytes = 0;
};

} // namespace watchkeeper
