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
    //! \brief What differs from the last time, as the number of the first hop that is another one; nothing where all is as before,
    //! or where there was no last time. Then the new way is remembered.
    //!
    //! A hop that keeps silent, then or now, is no other one; what was known of it stays known.
    std::optional<int> change(const QString &key, const PathTrace &trace);

private:
    struct Way
    {
        QList<QList<QHostAddress>> hops;
        bool isReached = false;
    };
    QHash<QString, Way> m_ways;
};

} // namespace watchkeeper
