// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates targets from command-line options. Pure functions.

#include "cli/Arguments.h"
#include "targets/document/TargetsDocument.h"

namespace watchkeeper {

//! \brief The targets of --url, --command and --target, in that order. Their names don't occur in `document`.
//! \return the targets, or a sentence if one of them is invalid
Expected<QList<Target>, QString> adHocTargets(const Arguments &arguments, const TargetsDocument &document);

} // namespace watchkeeper
