// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds cycles among names that refer to other names. Pure.

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! By name: the names to which it refers. A name that isn't in the hash has no references.
using NameLinks = QHash<QString, QStringList>;

//! The cycle that begins and ends at `start`, such as `A, B, A`; empty if there is no such cycle.
QStringList findLoopFrom(const NameLinks &links, const QString &start);

//! Cycles: at least one for each connected set of names. Each cycle starts and ends with the same name.
//! \param starts  the names to start from, in this order
QList<QStringList> findLoops(const NameLinks &links, const QStringList &starts);

} // namespace watchkeeper
