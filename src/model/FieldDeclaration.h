// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A field declared in a file, for a dialogue or a provider. Pure functions.

#include "model/Field.h"
#include "model/JsonFileReader.h"

namespace watchkeeper {

//! \brief Reads `{"name": …, "type": …, "label": …, "help": …}`.
//! \param types  the types allowed in this file
//! \return the field; errors have already been reported
Field readFieldDeclaration(JsonFileReader *json, const JsonLocation &spot, const QList<FieldType> &types);

} // namespace watchkeeper
