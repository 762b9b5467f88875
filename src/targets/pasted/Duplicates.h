// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Names that do not clash, and who looks at the same already. Pure.

#include "targets/pasted/Recognised.h"

#include <QHash>
#include <QSet>

namespace watchkeeper {

//! \brief What a target looks at, in a form that is equal for two that look at the same: kind and address, with the method, body
//! and form of a request, the server and way it takes, what is sent to a port, the shell of a command, the fields of what has no
//! address.
QString whatItLooksAt(const Target &target);

//! What is watched, in a form in which it is found.
struct KnownTargets
{
    QSet<QString> names;
    QHash<QString, QString> namesByLook; //!< by whatItLooksAt()
};
KnownTargets knownTargets(const QList<Target> &watched);

//! Makes the names of all targets unique and fills in `sameAs`.
void settle(QList<Recognised> *all, const KnownTargets &watched);

} // namespace watchkeeper
