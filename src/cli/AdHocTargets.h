// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Targets given on the command line. Pure.

#include "cli/Arguments.h"
#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief The targets of --url, --command and --target, in that order, with names that `document` doesn't use yet.
//! \return a sentence if one of them is invalid
Expected<QList<Target>, QString> adHocTargets(const Arguments &arguments, const TargetsDocument &document);

} // namespace watchkeeper
