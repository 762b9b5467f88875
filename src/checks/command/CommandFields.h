// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of the kind `command` and the rules between them.

#include "model/field/Fields.h"

namespace watchkeeper {

QList<Field> commandFields();

QList<FieldProblem> validateCommand(const Fields &fields);

} // namespace watchkeeper
