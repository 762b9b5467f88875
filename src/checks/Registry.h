// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All kinds of check. A new kind adds one line to Registry.cpp.

#include "checks/Kind.h"

#include <memory>

namespace watchkeeper {

//! \brief In the order in which they are offered. Safe from any thread; the list and pointers live as long as the program.
const QList<const Kind *> &kinds();

//! The built-in ones.
const QList<const Kind *> &builtInKinds();

//! Null if none has that key.
const Kind *findKind(const QString &key);

//! \brief Adds the user's dialogues to kinds(), except those whose key already exists. Call it before any check runs.
void addKinds(const QList<std::shared_ptr<const Kind>> &more);

} // namespace watchkeeper
