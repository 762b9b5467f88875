// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects that this computer is offline, as opposed to its targets being down. Pure: time is an argument.

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
    Answered, //!< any answer, including a refused connection
    Silent,
    Cut,         //!< this computer has no network with a route to the reference target
    Unreachable, //!< an immediate reply that there is no route, from this computer or from the probed address
    Absent       //!< nothing to probe, such as the gateway of a computer that has none
};

struct ConnectivityObservation
{
    QString reference;
    QString asked; //!< the address that was probed; another network has another gateway
    ReferenceObservation probeFinding = ReferenceObservation::Silent;
};

//! \brief Evaluates failed results with the help of the reference targets.
//!
//! - A reference target is a witness if it has answered before, in this run and with the same address, or if there is no route to it. The
//!   target itself may have sent the reply that there is no route. Once such a reply was contradicted, later ones are ignored until the
//!   target answers. A target that has never answered may be a router that answers nothing, so its silence is meaningless.
//! - This computer is offline if no reference target answers and at least one is a witness. It is online again after two successful checks
//!   in a row.
//! - A failed result is confirmed by a connectivity check that began after the result arrived. A result caused by a lost connection is
//!   therefore never confirmed, and one connectivity check serves all results before it. Checks that ran while this computer was offline,
//!   even for a part of the time, aren't confirmed.
class LocalConnectivity
{
public:
    //! The time between the starts of two connectivity checks.
    static constexpr std::chrono::seconds kPause{1};
    //! The time between two starts while this computer is offline and shows no sign of recovery.
    static constexpr std::chrono::seconds kOfflinePause{3};

    enum class FailureConfirmation { Yes, No, Later };

    //! Sets the reference targets. Without any, no result is ever in doubt. Known facts about targets that remain are kept.
    void setReferences(const QStringList &references);
    bool isWatched() const { return !m_references.isEmpty(); }

    //! Requests a connectivity check, because a failed result has just arrived, or to find out which reference targets answer while
    //! everything works.
    void requestCheck(MonotonicTime now);
    //! \brief The time at which the next connectivity check should begin. nullopt if none is requested, or if one is running.
    std::optional<MonotonicTime> lookAt() const;
    void noteCheckBegan(MonotonicTime now);
    //! \param sights  one result for each reference target; targets still unknown when another one answered can be omitted
    void noteCheckEnded(const QList<ConnectivityObservation> &sights, MonotonicTime now);
    //! Records that a host has answered through a reference target that is itself silent. The target isn't a witness until it answers
    //! again.
    void contradict(MonotonicTime now);

    bool isOffline() const { return m_isOffline; }
    //! Whether to believe a failed result of a check that began and ended at these times.
    FailureConfirmation failureConfirmation(MonotonicTime began, MonotonicTime ended) const;

private:
    bool isLost(const QList<ConnectivityObservation> &sights) const;
    bool isWitness(const ConnectivityObservation &probeFinding) const;
    void markOnline(MonotonicTime now);

    QStringList m_references;
    QSet<std::pair<QString, QString>> m_answered; //!< reference targets that have answered, with the address they had
    bool m_isOffline = false;
    bool m_isChecking = false;
    bool m_isContradicted = false;
    int m_successfulChecks = 0;                       //!< successful checks in a row while offline
    std::optional<MonotonicTime> m_wanted;            //!< earliest time of the requested check
    std::optional<MonotonicTime> m_began;             //!< start of the last check
    std::optional<MonotonicTime> m_confirmedOnlineAt; //!< start of the last check that found this computer online
    std::optional<MonotonicTime> m_onlineSince;       //!< last time at which this computer was online again
};

} // namespace watchkeeper
