// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Generates the JSON Schema (draft 2020-12) of fields from their tables. It describes the values that the readers in `model`
//! accept. Pure functions.

#include "model/field/Fields.h"

#include <QJsonObject>

namespace watchkeeper {

//! Whether placeholders such as `${env:NAME}` are allowed instead of a value.
enum class Placeholders : quint8 { Possible, Impossible };

//! \param pattern  ECMA 262 pattern for the entire text
QJsonObject patternSchema(const QString &pattern, Placeholders placeholders);
QJsonObject schemaOfType(const char *type);
QJsonObject fieldSchema(const Field &field, Placeholders placeholders);
//! Returns the schemas of the fields, by field name.
QJsonObject fieldSchemas(const QList<Field> &table, Placeholders placeholders);
//! Returns the schema of an object with only these members.
QJsonObject closedObjectSchema(const QJsonObject &members, const QStringList &required);

} // namespace watchkeeper
