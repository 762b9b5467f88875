// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts one JSON value to the typed value of a field. Pure functions.

#include "model/Expected.h"
#include "model/Field.h"

#include <QVariant>

namespace watchkeeper {

//! \brief Validates `value` by the type, range and choices of `field`.
//! \param mapOrder  keys of a map in their written order; other keys follow, sorted
//! \return the value in the type documented in FieldType, or an error message. Text with a placeholder is accepted without parsing.
Expected<QVariant, QString> readField(const Field &field, const QJsonValue &value, const QStringList &mapOrder = {});

//! Returns whether any string in `value` has `${env:`, `${file:`, `${keychain:`, or a `$${`, the escape for a literal `${`.
bool valueHasPlaceholder(const QJsonValue &value);

} // namespace watchkeeper
