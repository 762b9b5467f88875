// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Names that lead to names, and where a way leads back to where it came from. Pure.

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! By name, the names it leads to; what is not there leads nowhere.
using NameLinks = QHash<QString, QStringList>;

//! The circle that begins and ends here: `A, B, A`. Empty where there is none.
QStringList loopAt(const NameLinks &links, const QString &start);

//! At least one circle of those that hang together, each told from a member on.
//! \param starts  in the order in which they are looked at
QList<QStringList> loopsFrom(const NameLinks &links, const QStringList &starts);

} // namespace watchkeeper
