// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Names that refer to other names, and the cycles among them. Pure.

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! For each name, the names it refers to; a missing name refers to none.
using NameLinks = QHash<QString, QStringList>;

//! The cycle that begins and ends here: `A, B, A`. Empty if there is none.
QStringList findLoopFrom(const NameLinks &links, const QString &start);

//! At least one cycle of each connected set, each listed from one of its members.
//! \param starts  in the order in which they are visited
QList<QStringList> findLoops(const NameLinks &links, const QStringList &starts);

} // namespace watchkeeper
