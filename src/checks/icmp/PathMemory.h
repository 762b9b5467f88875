// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The ways that were seen last, to tell when one changes.

#include "checks/icmp/PathTrace.h"

#include <QHash>

namespace watchkeeper {

//! \brief Remembers a way for each key, as long as the program runs. One thread.
class PathMemory
{
public:
    //! \brief What differs from the way before, as the number of the first hop that is another one; nothing where all is as
    //! before, or where there was no last time. A new way is told `times` times while it stays; where the one before comes back
    //! meanwhile, nothing has changed.
    //!
    //! A hop that keeps silent, then or now, is no other one; what was known of it stays known.
    //! \param times  >= 1: as many checks as it takes until a bad outcome is believed
    std::optional<int> change(const QString &key, const PathTrace &trace, int times);

private:
    struct Way
    {
        QList<QList<QHostAddress>> hops;
        bool isReached = false;
    };
    struct Known
    {
        Way way;
        Way before;        //!< while `way` is new
        int changedAt = 0; //!< the first hop in which they differ
        int toTell = 0;    //!< so many times more
    };
    static Way wayOf(const PathTrace &trace);
    static std::optional<int> difference(const Way &before, const Way &now);
    static void learn(const Way &now, Way *known);

    QHash<QString, Known> m_ways;
};

} // namespace watchkeeper
