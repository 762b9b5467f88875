// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds cycles among names that refer to other names. Pure.

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! The names that each name refers to. A missing name refers to no others.
using NameLinks = QHash<QString, QStringList>;

//! The cycle that contains `start`, beginning and ending there, such as `A, B, A`; empty if there is no cycle.
QStringList findLoopFrom(const NameLinks &links, const QString &start);

//! At least one cycle of each connected set of names. Each cycle starts at one of its members.
//! \param starts  the names to start from, in this order
QList<QStringList> findLoops(const NameLinks &links, const QStringList &starts);

} // namespace watchkeeper
