// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Targets of a profile by what the command line says of them. Pure.

#include "cli/Arguments.h"
#include "model/Expected.h"
#include "model/Target.h"

namespace watchkeeper {

//! \brief Those of `--only`, else those that are named: by id, by exact name, or by name whatever its case; each once.
//! \param consequence  what follows where there is none, such as `nothing was changed`; part of the sentence, or empty
//! \return the targets, or a sentence that names what is not there
Expected<QList<Target>, QString> chosenTargets(const QList<Target> &all, const Arguments &arguments,
                                               const QString &consequence);

} // namespace watchkeeper
