// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Targets that stand on the command line itself. Pure.

#include "cli/Arguments.h"
#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief Those of --url, --command and --target, in that order, with names that are not in `document` yet.
//! \return a sentence that says what is wrong with one of them
Expected<QList<Target>, QString> adHocTargets(const Arguments &arguments, const TargetsDocument &document);

} // namespace watchkeeper
