// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Unique names, and targets that check the same thing as an existing one. Pure.

#include "targets/pasted/RecognisedTarget.h"

#include <QHash>
#include <QSet>

namespace watchkeeper {

//! \brief Identifies what a target checks; equal for two targets that check the same: kind and address, with the method, body and form of a
//! request, its server and route, the data sent to a port, the shell of a command, and the fields if there is no address.
QString targetSignature(const Target &target);

//! The monitored targets, indexed for lookup.
struct KnownTargets
{
    QSet<QString> names;
    QHash<QString, QString> namesBySignature; //!< by targetSignature()
};
KnownTargets knownTargets(const QList<Target> &watched);

//! Makes the names of all targets unique and fills in `duplicateOf`.
void settle(QList<RecognisedTarget> *all, const KnownTargets &watched);

} // namespace watchkeeper
