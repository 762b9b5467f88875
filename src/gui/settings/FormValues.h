// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The contents of a form, valid or not.

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace watchkeeper {

struct FormValues
{
    QJsonObject written;                  //!< missing fields have their default
    QHash<QString, QStringList> mapOrder; //!< by field, the keys of a map in the order in which they were written

    friend bool operator==(const FormValues &, const FormValues &) = default;
};

} // namespace watchkeeper
