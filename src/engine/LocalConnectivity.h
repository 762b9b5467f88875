// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whether it is this computer that has lost its link, and not what it looks at that is down. Pure: time is an argument.

#include "engine/Clock.h"

#include <QList>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace watchkeeper {

//! What a look at a reference came to.
enum class ReferenceObservation : quint8 {
    Answered, //!< in whatever words: a refusal is an answer
    Silent,
    Cut,         //!< this computer has no network that leads to it
    Unreachable, //!< whoever asked was told at once that there is no way: by this computer, or by the one asked
    Absent       //!< there is nobody to ask, such as a gateway where there is none
};

struct ConnectivityObservation
{
    QString reference;
    QString asked; //!< who it was this time: a gateway is another one in another network
    ReferenceObservation sight = ReferenceObservation::Silent;
};

//! \brief Judges bad results by the references.
//!
//! - A reference is a witness when it has answered before – in this run, and the same one –, or when there is no way to it
//!   – which it may say of itself: not after it was contradicted, until it answers. Who never answered may be a router that answers nobody:
//!   its silence says nothing.
//! - The link is gone when no reference answers and at least one is a witness. It is back after two good looks in a row.
//! - A bad result is believed after a look that began later than it came: so nothing is believed that the link was to blame for, and one look
//!   serves all that came before it. What was looked at while the link was gone, if only for a part of the time, is not believed.
class LocalConnectivity
{
public:
    //! Between the beginnings of two looks.
    static constexpr std::chrono::seconds kPause{1};
    //! The same while the link is gone and does not seem to come back.
    static constexpr std::chrono::seconds kOfflinePause{3};

    enum class Belief { Yes, No, Later };

    //! Without any, nothing is ever in doubt. What is known of those that stay is kept.
    void setReferences(const QStringList &references);
    bool isWatched() const { return !m_references.isEmpty(); }

    //! A bad result has come now; or one is wanted to learn who answers while all is well.
    void wantLook(MonotonicTime now);
    //! \brief When the next look is to begin; nothing: none is wanted, or one is under way.
    std::optional<MonotonicTime> lookAt() const;
    void lookBegan(MonotonicTime now);
    //! \param sights  one of each reference; those of which nothing is known because another one answered first may be left out
    void lookEnded(const QList<ConnectivityObservation> &sights, MonotonicTime now);
    //! Somebody has answered by way of a reference that is silent itself: it is none until it answers again.
    void contradict(MonotonicTime now);

    bool isOffline() const { return m_isOffline; }
    //! Of a bad result of a check that began and ended then.
    Belief belief(MonotonicTime began, MonotonicTime ended) const;

private:
    bool isLost(const QList<ConnectivityObservation> &sights) const;
    bool isWitness(const ConnectivityObservation &sight) const;
    void comeBack(MonotonicTime now);

    QStringList m_references;
    QSet<std::pair<QString, QString>> m_answered; //!< reference and who it was then
    bool m_isOffline = false;
    bool m_isLooking = false;
    bool m_isContradicted = false;
    int m_goodLooks = 0;                    //!< in a row, while offline
    std::optional<MonotonicTime> m_wanted;  //!< a look that begins no sooner
    std::optional<MonotonicTime> m_began;   //!< the last look
    std::optional<MonotonicTime> m_trusted; //!< when the last look that found the link there began
    std::optional<MonotonicTime> m_backAt;  //!< when it last came back
};

} // namespace watchkeeper
