// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the targets of a maintenance. Pure.

#include "model/Maintenance.h"

#include <functional>

namespace watchkeeper {

class Kind;

//! \brief The targets that are named, have one of the tags or match the filter, in the order of `targets`. All targets if the maintenance
//! is for all.
//! \param findKind  returns null for an unknown kind, whose targets have no host or address for the filter
QList<TargetId> targetsOf(const Maintenance &entry, const QList<Target> &targets,
                          const std::function<const Kind *(const QString &key)> &findKind);

} // namespace watchkeeper
