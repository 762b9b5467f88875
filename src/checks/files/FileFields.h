// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of the `file` kind, and the validation rules between them.

#include "model/field/Fields.h"

namespace watchkeeper {

QList<Field> fileFields();

QList<FieldProblem> validateFile(const Fields &fields);

} // namespace watchkeeper
