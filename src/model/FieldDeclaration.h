// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A field as a file declares it: of a dialogue, of a provider. Pure.

#include "model/Field.h"
#include "model/JsonFileReader.h"

namespace watchkeeper {

//! \brief Reads `{"name": …, "type": …, "label": …, "help": …}`.
//! \param types  those that a field of this file may have
//! \return the field; what is wrong was reported
Field readFieldDeclaration(JsonFileReader *json, const JsonSpot &spot, const QList<FieldType> &types);

} // namespace watchkeeper
