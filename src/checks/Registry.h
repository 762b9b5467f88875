// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! All kinds of check there are. A new kind adds one line to Registry.cpp.

#include "checks/Kind.h"

namespace watchkeeper {

//! In the order in which they are offered. Safe from any thread; the pointers live as long as the program.
const QList<const Kind *> &kinds();

//! Null when there is none of that key.
const Kind *findKind(const QString &key);

} // namespace watchkeeper
