// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! All kinds of check there are. A new kind adds one line to Registry.cpp.

#include "checks/Kind.h"

#include <memory>

namespace watchkeeper {

//! \brief In the order in which they are offered. Safe from any thread; list and pointers live as long as the program.
const QList<const Kind *> &kinds();

//! Those that come with the program.
const QList<const Kind *> &builtInKinds();

//! Null when there is none of that key.
const Kind *findKind(const QString &key);

//! \brief Adds the dialogues of the user to kinds(); those of a key that is there already are left out. Before any check runs.
void addKinds(const QList<std::shared_ptr<const Kind>> &more);

} // namespace watchkeeper
