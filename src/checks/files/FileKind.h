// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `file` kind, which checks whether a file or the files of a folder exist and meet the rules.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *fileKind();

} // namespace watchkeeper
