// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kind `file`: whether a file or the files of a folder exist, and are as expected.

#include "checks/Kind.h"

namespace watchkeeper {

const Kind *fileKind();

} // namespace watchkeeper
