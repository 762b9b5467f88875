// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Whether this computer is offline, rather than its targets down. Pure: time is an argument.

#include "engine/Clock.h"

#include <QList>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace watchkeeper {

//! The result of probing a reference target.
enum class ReferenceObservation : quint8 {
    Answered, //!< with anything: a refusal is an answer
    Silent,
    Cut,         //!< this computer has no network that leads to it
    Unreachable, //!< an immediate reply that there is no route, from this computer or from the address probed
    Absent       //!< there is nothing to probe, such as the gateway of a computer without one
};

struct ConnectivityObservation
{
    QString reference;
    QString asked; //!< what was probed this time: another network has another gateway
    ReferenceObservation probeFinding = ReferenceObservation::Silent;
};

//! \brief Evaluates failed results by the reference targets.
//!
//! - A reference target is a witness when it has answered before – in this run, and with the same address –, or when there is no route to
//!   it. A reply that there is no route may come from the target itself: after it was contradicted it doesn't count until the target
//!   answers. A target that never answered may be a router that answers nothing: its silence says nothing.
//! - This computer is offline when no reference target answers and at least one is a witness. It is online again after two successful
//!   checks in a row.
//! - A failed result is confirmed after a connectivity check that began later than the result arrived: so no result is confirmed that the
//!   connection was to blame for, and one connectivity check serves all results before it. Checks that ran while this computer was offline,
//!   if only for a part of the time, aren't confirmed.
class LocalConnectivity
{
public:
    //! Between the starts of two connectivity checks.
    static constexpr std::chrono::seconds kPause{1};
    //! The same while this computer is offline and doesn't seem to recover.
    static constexpr std::chrono::seconds kOfflinePause{3};

    enum class FailureConfirmation { Yes, No, Later };

    //! Without any, nothing is ever in doubt. What is known about those that stay is kept.
    void setReferences(const QStringList &references);
    bool isWatched() const { return !m_references.isEmpty(); }

    //! A failed result has just arrived, or a connectivity check is wanted to learn which reference targets answer while everything works.
    void requestCheck(MonotonicTime now);
    //! \brief When the next connectivity check should begin; no value: none is wanted, or one is running.
    std::optional<MonotonicTime> lookAt() const;
    void noteCheckBegan(MonotonicTime now);
    //! \param sights  one for each reference target; those not known because another one answered first may be left out
    void noteCheckEnded(const QList<ConnectivityObservation> &sights, MonotonicTime now);
    //! A host has answered through a reference target that is silent itself: it isn't a witness until it answers again.
    void contradict(MonotonicTime now);

    bool isOffline() const { return m_isOffline; }
    //! For a failed result of a check that began and ended then.
    FailureConfirmation failureConfirmation(MonotonicTime began, MonotonicTime ended) const;

private:
    bool isLost(const QList<ConnectivityObservation> &sights) const;
    bool isWitness(const ConnectivityObservation &probeFinding) const;
    void markOnline(MonotonicTime now);

    QStringList m_references;
    QSet<std::pair<QString, QString>> m_answered; //!< reference target and the address it had
    bool m_isOffline = false;
    bool m_isChecking = false;
    bool m_isContradicted = false;
    int m_successfulChecks = 0;                       //!< in a row, while offline
    std::optional<MonotonicTime> m_wanted;            //!< a requested check, which begins no earlier
    std::optional<MonotonicTime> m_began;             //!< the last check
    std::optional<MonotonicTime> m_confirmedOnlineAt; //!< when the last check that found this computer online began
    std::optional<MonotonicTime> m_onlineSince;       //!< when it was last back online
};

} // namespace watchkeeper
