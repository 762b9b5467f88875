// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which targets a maintenance is for. Pure.

#include "model/Maintenance.h"

#include <functional>

namespace watchkeeper {

class Kind;

//! \brief The targets that are named, have one of the tags or match the filter, in the order of `targets`; all of them if the maintenance
//! is for all.
//! \param findKind  returns null for an unknown kind: then a filter finds no host and no address
QList<TargetId> targetsOf(const Maintenance &entry, const QList<Target> &targets,
                          const std::function<const Kind *(const QString &key)> &findKind);

} // namespace watchkeeper
