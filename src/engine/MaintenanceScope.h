// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which targets a maintenance is for. Pure.

#include "model/Maintenance.h"

#include <functional>

namespace watchkeeper {

class Kind;

//! \brief Those it names, those with one of its tags, and those its filter takes, in the order of `targets`; all of them where it is for all.
//! \param findKind  null for a kind that is not known: then a filter finds no host and no address
QList<TargetId> targetsOf(const Maintenance &entry, const QList<Target> &targets,
                          const std::function<const Kind *(const QString &key)> &findKind);

} // namespace watchkeeper
