// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Distinguishes an offline computer from targets that are down. Pure: time is an argument.

#include "engine/values/Clock.h"

#include <QList>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace watchkeeper {

//! The result of probing a reference target.
enum class ReferenceObservation : quint8 {
    Answered, //!< any answer, including a refused connection
    Silent,
    NoNetwork,   //!< this computer has no network through which it could reach the reference target
    Unreachable, //!< an immediate “no route” reply, from this computer or from the probed address
    Absent       //!< there is nothing to probe, for example because this computer has no gateway
};

struct ConnectivityObservation
{
    QString reference;
    QString address; //!< the address that was probed; the gateway differs between networks
    ReferenceObservation result = ReferenceObservation::Silent;
};

//! \brief Uses the reference targets to decide whether this computer is offline, and whether a failed result is confirmed.
//!
//! - A reference target is a witness if it has answered before, in this run and at the same address. Without an earlier answer,
//!   it may be a router that never answers, so its silence is meaningless. A target is also a witness if there is no route to
//!   it. The “no route” reply may come from the target itself. If it proves wrong, later replies of this kind are ignored until
//!   the target answers.
//! - This computer is offline if no reference target answers and at least one is a witness. It is online again after two
//!   successful checks in a row.
//! - A failed result is confirmed by a connectivity check that began after the result arrived and found this computer online. A
//!   result caused by a lost connection is therefore never confirmed. One connectivity check confirms all results that arrived
//!   before it. If this computer was offline during a check, even briefly, the result of that check isn't confirmed.
class LocalConnectivity
{
public:
    //! The time between the starts of two connectivity checks.
    static constexpr std::chrono::seconds kPause{1};
    //! The time between the starts of two connectivity checks while this computer is offline and no reference target has
    //! answered.
    static constexpr std::chrono::seconds kOfflinePause{3};

    enum class FailureConfirmation { Yes, No, Later };

    //! Sets the reference targets. Without any, all failed results are confirmed. Known facts about reference targets that
    //! remain in the list are kept.
    void setReferences(const QStringList &references);
    bool hasReferences() const { return !m_references.isEmpty(); }

    //! Requests a connectivity check after a failed result, or to find out which reference targets answer while this computer is
    //! online.
    void requestCheck(MonotonicTime now);
    //! \brief The time at which the next connectivity check should begin. nullopt if none is requested, or if one is already
    //! running.
    std::optional<MonotonicTime> nextCheckAt() const;
    void noteCheckBegan(MonotonicTime now);
    //! \param observations  the results of the reference targets; targets without a result can be omitted if another target has
    //! answered
    void noteCheckEnded(const QList<ConnectivityObservation> &observations, MonotonicTime now);
    //! Records that a host beyond the reference targets answered, although no reference target did. After that, a reference
    //! target counts as a witness only once it has answered again.
    void contradict(MonotonicTime now);

    bool isOffline() const { return m_isOffline; }
    //! Whether the failed result of a check with this start and end time is confirmed.
    FailureConfirmation failureConfirmation(MonotonicTime began, MonotonicTime ended) const;

private:
    bool showsOffline(const QList<ConnectivityObservation> &observations) const;
    bool isWitness(const ConnectivityObservation &observation) const;
    void markOnline(MonotonicTime now);

    QStringList m_references;
    QSet<std::pair<QString, QString>> m_answered; //!< reference targets that have answered, and their addresses
    bool m_isOffline = false;
    bool m_isChecking = false;
    bool m_isContradicted = false;
    int m_successfulChecks = 0;                       //!< successful checks in a row while offline
    std::optional<MonotonicTime> m_requestedAt;       //!< earliest time of the requested check
    std::optional<MonotonicTime> m_lastCheckStart;    //!< start of the last check
    std::optional<MonotonicTime> m_confirmedOnlineAt; //!< start of the last check that found this computer online
    std::optional<MonotonicTime> m_onlineSince;       //!< the time at which this computer last came online again
};

} // namespace watchkeeper
