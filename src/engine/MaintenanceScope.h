// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the targets of a maintenance. Pure.

#include "model/target/Maintenance.h"

#include <functional>

namespace watchkeeper {

class Kind;

//! \brief The targets of the maintenance, in the order of `targets`: those it names, those with one of its tags and those that
//! match its filter, or all.
//! \param findKind  returns null for an unknown kind; the filter then sees neither host nor address
QList<TargetId> targetsOf(const Maintenance &entry, const QList<Target> &targets,
                          const std::function<const Kind *(const QString &key)> &findKind);

} // namespace watchkeeper
