// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a form, valid or not.

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace watchkeeper {

struct FormValues
{
    QJsonObject written;                  //!< the written values; fields without a value have their default
    QHash<QString, QStringList> mapOrder; //!< the order of the keys in map fields, by field name

    friend bool operator==(const FormValues &, const FormValues &) = default;
};

} // namespace watchkeeper
