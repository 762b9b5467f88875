// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Makes names unique, and finds targets that perform the same check. Pure.

#include "targets/pasted/RecognisedTarget.h"

#include <QHash>
#include <QSet>

namespace watchkeeper {

//! \brief A string that is equal for two targets that perform the same check. Contains the kind and the address, or all fields if there is
//! no address. Depending on the kind, it also contains the method, body, form, server and route of a request, the data sent to a port, or
//! the shell of a command.
QString targetSignature(const Target &target);

//! The monitored targets, indexed for lookup.
struct KnownTargets
{
    QSet<QString> names;
    QHash<QString, QString> namesBySignature; //!< by targetSignature()
};
KnownTargets knownTargets(const QList<Target> &watched);

//! Makes the names of all targets unique and sets `duplicateOf`.
void settle(QList<RecognisedTarget> *all, const KnownTargets &watched);

} // namespace watchkeeper
