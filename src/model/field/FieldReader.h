// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts one JSON value to the typed value of a field. Pure functions.

#include "model/base/Expected.h"
#include "model/field/Fields.h"

#include <QVariant>

namespace watchkeeper {

//! \brief Validates `value` by the type, range and choices of `field`.
//! \param mapOrder  the keys of a map in their original order; other keys follow in sorted order
//! \return the value in the type documented in FieldType, or an error message. Text with a placeholder is always accepted,
//! without parsing.
Expected<QVariant, QString> readField(const Field &field, const QJsonValue &value, const QStringList &mapOrder = {});

//! Returns whether any string in `value` contains `${env:`, `${file:`, `${keychain:`, or `$${`, which is the escape for a literal
//! `${`.
bool valueHasPlaceholder(const QJsonValue &value);

} // namespace watchkeeper
