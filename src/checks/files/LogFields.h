// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of the `log` kind, and the validation rules between them.

#include "model/field/Fields.h"

namespace watchkeeper {

QList<Field> logFields();

QList<FieldProblem> validateLog(const Fields &fields);

} // namespace watchkeeper
