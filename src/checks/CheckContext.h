// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a running check gets from its Runner.

#include "async/CancelToken.h"
#include "model/Duration.h"
#include "model/Observation.h"

#include <QElapsedTimer>

namespace watchkeeper {

class CheckServices;

//! \brief Token, clock and shared services of one check. Lives in the Runner's frame, in the engine thread.
class CheckContext
{
public:
    //! \param token    fires when the deadline passes or somebody cancels: CancelReason tells which
    //! \param timeout  of the whole check, for messages; the Runner keeps the time
    CheckContext(CancelToken token, Milliseconds timeout, CheckServices *services)
        : m_token(std::move(token))
        , m_timeout(timeout)
        , m_services(services)
    {
        m_clock.start();
    }

    const CancelToken &token() const { return m_token; }
    Milliseconds timeout() const { return m_timeout; }
    CheckServices &services() const { return *m_services; }

    //! [ms] since the check began, monotonic, with the microseconds.
    double elapsedMs() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    //! \brief The error of a check that was stopped: Timeout "No answer within 10 s: …" or Cancelled.
    //! \param until  what had happened and what was being waited for, without capital and full stop: "connected after 12 ms,
    //!               request sent, then silence"
    CheckError stopped(const QString &until) const;

private:
    CancelToken m_token;
    Milliseconds m_timeout;
    CheckServices *m_services;
    QElapsedTimer m_clock;
};

} // namespace watchkeeper
