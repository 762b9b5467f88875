// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the fields of an `http` target may say beyond what each may by itself. Pure functions, safe from any thread.

#include "model/Fields.h"

#include <QUrl>

namespace watchkeeper {

//! Usable header names and values, one kind of credentials, a proxy that is one.
QList<FieldProblem> httpFieldProblems(const Fields &fields);

//! The proxy that the target names; empty for none.
QUrl ownHttpProxy(const Fields &fields);

bool isWebAddress(const QUrl &url);

} // namespace watchkeeper
