// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The fields of kinds that ask a web server, in the groups in which forms show them.

#include "model/Field.h"

namespace watchkeeper {

//! What is asked for, and what is sent along.
QList<Field> httpRequestFields();
//! Who asks.
QList<Field> httpCredentialFields();
//! What counts as good.
QList<Field> httpVerdictFields();
//! The way there.
QList<Field> httpConnectionFields();

} // namespace watchkeeper
