// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Makes names unique, and finds targets that perform the same check. Pure.

#include "targets/pasted/RecognisedTarget.h"

#include <QHash>
#include <QSet>

namespace watchkeeper {

//! \brief A string that is equal for targets that perform the same check. It contains the kind and the fields that matter, such as
//! address, method and body of a request, or the data sent to a port.
QString targetSignature(const Target &target);

//! The monitored targets, indexed for lookup.
struct KnownTargets
{
    QSet<QString> names;
    QHash<QString, QString> namesBySignature; //!< names of the targets by targetSignature()
};
KnownTargets knownTargets(const QList<Target> &watched);

//! Makes the names of all targets unique and sets `duplicateOf`.
void resolveDuplicates(QList<RecognisedTarget> *all, const KnownTargets &watched);

} // namespace watchkeeper
