// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects targets of a profile from the command line. Pure.

#include "cli/Arguments.h"
#include "model/Expected.h"
#include "model/Target.h"

namespace watchkeeper {

//! \brief The targets that match `--only`, else the named ones: by ID, by exact name, or by name ignoring case; each once.
//! \param consequence  what follows if one is missing, such as `nothing was changed`; part of the sentence, or empty
//! \return the targets, or a sentence that names what wasn't found
Expected<QList<Target>, QString> selectedTargets(const QList<Target> &all, const Arguments &arguments,
                                                 const QString &consequence);

} // namespace watchkeeper
