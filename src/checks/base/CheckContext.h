// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data and services that a Runner provides to a running check.

#include "async/CancelToken.h"
#include "model/base/Quantity.h"
#include "model/check/Observation.h"
#include "model/target/Target.h"

#include <QElapsedTimer>

#include <memory>

namespace watchkeeper {

class CheckServices;

//! \brief Data that a kind computes once from a target's fields, for all checks with the same fields. Each kind has its own
//! subclass. Read-only, since those checks share it.
class CheckPreparation
{
public:
    virtual ~CheckPreparation() = default;
};

//! \brief Token, clock and shared services of one check. Lives in the Runner's frame, in the engine thread.
class CheckContext
{
public:
    //! \param token    fires at the deadline or on cancellation; see its CancelReason
    //! \param timeout  timeout of the whole check, for messages; the Runner enforces it
    //! \param target   the checked target, which must outlive the context; if null, a target without ID and name is used
    //! \param preparation  result of Kind::prepare() for exactly the fields that this check receives; null if there is none
    CheckContext(CancelToken token, Milliseconds timeout, CheckServices *services, const Target *target = nullptr,
                 std::shared_ptr<const CheckPreparation> preparation = {})
        : m_token(std::move(token))
        , m_timeout(timeout)
        , m_services(services)
        , m_target(target)
        , m_preparation(std::move(preparation))
    {
        m_clock.start();
    }

    const CancelToken &token() const { return m_token; }
    Milliseconds timeout() const { return m_timeout; }
    CheckServices &services() const { return *m_services; }
    //! The target, with unfilled placeholders in its fields. The Fields passed to a check have filled placeholders.
    const Target &target() const;
    const std::shared_ptr<const CheckPreparation> &preparation() const { return m_preparation; }

    //! Whether a user is waiting for this check. If so, cached results aren't enough.
    bool isUserRequested() const { return m_isUserRequested; }
    void setUserRequested(bool isUserRequested) { m_isUserRequested = isUserRequested; }

    //! [bytes] The part of a reply that the observation must contain. Storing more is unnecessary and may use a lot of memory.
    //! Exceeds kDefaultBodySize if conditions read the body.
    qint64 requiredBodySize() const { return m_requiredBodySize; }
    void setRequiredBodySize(qint64 bytes) { m_requiredBodySize = bytes; }
    static constexpr qint64 kDefaultBodySize = 64 * 1024;

    //! [ms] Time since the start of the check, monotonic, with microsecond precision.
    double elapsedMs() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    //! \brief Returns the error of a stopped check: Timeout "No answer within 10 s: …" or Cancelled.
    //! \param until  the last progress and the current wait, without an initial capital or a full stop: "connected after 12 ms,
    //!               request sent, then silence"
    CheckError stopped(const QString &until) const;

private:
    CancelToken m_token;
    Milliseconds m_timeout;
    CheckServices *m_services;
    const Target *m_target;
    std::shared_ptr<const CheckPreparation> m_preparation;
    qint64 m_requiredBodySize = kDefaultBodySize;
    bool m_isUserRequested = false;
    QElapsedTimer m_clock;
};

// The error of a wait that was cancelled by its token. For code without a CheckContext; otherwise use CheckContext::stopped().

//! \param token     a token that has fired
//! \param sentence  description of the wait for the user
//! \return          Timeout if the deadline has passed, otherwise Cancelled
CheckError cancellationError(const CancelToken &token, const QString &sentence);

//! Returns the observation of a check that ended before it observed anything.
inline Observation failedObservation(const CheckError &error)
{
    Observation observation;
    observation.error = error;
    return observation;
}

} // namespace watchkeeper
