// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects targets of a profile by command-line arguments. Pure functions.

#include "cli/Arguments.h"
#include "model/base/Expected.h"
#include "model/target/Target.h"

namespace watchkeeper {

//! \brief The targets that match `--only`, or otherwise the named targets without duplicates. Names are compared with IDs, then with exact
//! names, then with names ignoring case.
//! \param consequence  the end of the error sentence if a target is missing, such as `nothing was changed`, or empty
//! \return the targets, or a sentence that lists the targets that weren't found
Expected<QList<Target>, QString> selectedTargets(const QList<Target> &all, const Arguments &arguments,
                                                 const QString &consequence);

} // namespace watchkeeper
